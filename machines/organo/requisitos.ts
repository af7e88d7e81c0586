/** The rules of a body. Only what the source orders blocks; what we read into it warns. */
import { cumple, depende, falta, requisito } from '../al.js';
import type { Cita } from '../contrato.js';
import { contenido, orden, producto } from '../exigencias.js';
import type { ContextoOrgano } from './contexto.js';
import type { ReglasDeNorma } from './norma.js';
import type { DatosDeAcreditacion } from './representaciones.js';

const s0 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S0',
  lugar,
  claves,
});
const anexo1 = (n: number, ...claves: readonly string[]): Cita => ({
  documento: 'S1',
  lugar: `Anexo 1, constitución ${n}`,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

/** The guide asks it of the forum; of the other bodies no source says with what they are constituted. */
export const ACTA_DE_CONSTITUCION = requisito<ContextoOrgano, { readonly acta?: string }>({
  codigo: 'ACTA_DE_CONSTITUCION',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'producto',
  cita: minga('constitución de un órgano'),
  evaluar: (_c, datos) =>
    datos === undefined ? depende : datos.acta === undefined ? falta({ campo: 'acta' }) : cumple,
});
export const CON_REPRESENTACIONES = contenido<{ representaciones?: readonly unknown[] }>(
  { codigo: 'CON_REPRESENTACIONES', certeza: 'INF', cita: minga('constitución de un órgano') },
  (d) => ((d.representaciones ?? []).length > 0 ? null : { campo: 'representaciones' }),
);

/** A término is given in days (COA 158), as Cuenca's is; the norm of the body may say otherwise, and then says it. */
export const AVISO_EN_DIAS = contenido<{
  reglas: Pick<ReglasDeNorma, 'unidadDeAviso'>;
  horasSegunNormativa?: boolean;
}>(
  {
    codigo: 'AVISO_EN_DIAS',
    cita: s0('§4.1', '3 días término de anticipación'),
  },
  (d) =>
    d.reglas.unidadDeAviso === 'horas' && d.horasSegunNormativa !== true
      ? { campo: 'reglas.unidadDeAviso' }
      : null,
);
export const NORMATIVA_DEL_ORGANO = producto(
  'normativa',
  ['normativa', 'metodologia_implementacion', 'acta_sesion'],
  {
    codigo: 'NORMATIVA_DEL_ORGANO',
    certeza: 'INF',
    cita: minga('normativa de un órgano'),
    sinFirma: true,
  },
);

export const OFICIO_DE_ACREDITACION = producto(
  'oficio',
  ['oficio', 'oficio_delegacion', 'designacion'],
  {
    codigo: 'OFICIO_DE_ACREDITACION',
    cita: s0('§5', 'esta representación se formalizará mediante oficio'),
    cuando: (d) => d['porAcreditar'] !== true,
  },
);
export const REPRESENTACION_CONOCIDA = requisito<
  ContextoOrgano,
  { readonly representacion: number }
>({
  codigo: 'REPRESENTACION_CONOCIDA',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('representaciones de un órgano'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    const r = c.representaciones[datos.representacion];
    return r !== undefined && r.hasta === null
      ? cumple
      : falta({ representacion: datos.representacion });
  },
});
export const ALGUIEN_ACREDITADO = contenido<{ persona?: string; nombre?: string }>(
  {
    codigo: 'ALGUIEN_ACREDITADO',
    certeza: 'INF',
    cita: s0('§5', 'indicando los nombres de sus delegados'),
  },
  (d) => (d.persona === undefined && d.nombre === undefined ? { campo: 'persona' } : null),
);
/** Who replaces another is told what the other knew. */
export const TRANSFERENCIA = requisito<
  ContextoOrgano,
  DatosDeAcreditacion & { readonly transferencia?: string }
>({
  codigo: 'TRANSFERENCIA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: s0('§5', 'transferencia de conocimiento entre sus delegados'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    const sustituye = c.representaciones[datos.representacion]?.delegaciones.some(
      (d) => d.calidad === datos.calidad && d.hasta === null,
    );
    return sustituye === true && datos.transferencia === undefined
      ? falta({ campo: 'transferencia' })
      : cumple;
  },
});
/** One person in two seats would be counted once and could not vote for both. */
export const UNA_REPRESENTACION_POR_PERSONA = requisito<ContextoOrgano, DatosDeAcreditacion>({
  codigo: 'UNA_REPRESENTACION_POR_PERSONA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: minga('representaciones de un órgano'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    const otra = Object.entries(c.representaciones).find(
      ([n, r]) =>
        datos.persona !== undefined &&
        Number(n) !== datos.representacion &&
        r.delegaciones.some((d) => d.persona === datos.persona && d.hasta === null),
    );
    return otra === undefined ? cumple : falta({ representacion: Number(otra[0]) });
  },
});
/** The guide asks every entity for both. */
export const PRINCIPAL_Y_SUPLENTE = orden<ContextoOrgano>(
  {
    codigo: 'PRINCIPAL_Y_SUPLENTE',
    certeza: 'INF',
    cita: anexo1(3, 'un delegado principal y un suplente'),
  },
  (c) =>
    Object.values(c.representaciones).every(
      (r) =>
        r.hasta !== null ||
        (['principal', 'suplente'] as const).every((calidad) =>
          r.delegaciones.some((d) => d.calidad === calidad && d.hasta === null),
        ),
    ),
);
export const DIRECTIVA_CON_REPRESENTACION = requisito<
  ContextoOrgano,
  { readonly [f: string]: number | string | undefined }
>({
  codigo: 'DIRECTIVA_CON_REPRESENTACION',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo1(4, 'Presidencia, Co-Presidencia y Secretaría Técnica'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    const elegidas = ['presidencia', 'copresidencia', 'secretariaTecnica'].flatMap((f) =>
      typeof datos[f] === 'number' ? [datos[f]] : [],
    );
    const ajena = elegidas.find((n) => c.representaciones[n]?.hasta !== null);
    if (ajena !== undefined) return falta({ representacion: ajena });
    return elegidas.length > 0 && new Set(elegidas).size === elegidas.length
      ? cumple
      : falta({ representacion: elegidas[0] ?? 0 });
  },
});
