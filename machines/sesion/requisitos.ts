/**
 * The rules of a session. What binds is the norm the body adopted, in the words of the methodology it follows (S0); where
 * it adopted none, the same rule is our reading and only warns (`…_SIN_NORMA`). Nothing here says that what happened did
 * not: held otherwise, it is recorded with what the rule asked.
 */
import { cumple, depende, falta, noAplica, requisito } from '../al.js';
import type { Cita, Evaluacion, Hechos, Requisito, RequisitoCualquiera } from '../contrato.js';
import { orden, producto } from '../exigencias.js';
import { hayEmpate } from '../organo/quorum.js';
import type { ContextoSesion } from './contexto.js';
import type { DatosDeDecision, DatosDePunto } from './datos.js';
import { contar } from './decidir.js';
import { modificar } from './orden-del-dia.js';
import {
  dirime,
  hayNorma,
  organoDe,
  presentes,
  quorumDe,
  reglasDe,
  sentarATodos,
  votantes,
} from './presencia.js';

const s0 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S0',
  lugar,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

// Of what already happened any of them may be unknown.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Datos = any;
type Mirar = (c: ContextoSesion, d: Datos, h: Hechos) => Evaluacion;
type Regla = Pick<Requisito, 'codigo' | 'clase' | 'cita'>;

const regla = (
  r: Regla & Partial<Pick<Requisito, 'fuerza' | 'certeza'>>,
  mirar: Mirar,
): RequisitoCualquiera =>
  requisito<ContextoSesion, Datos>({
    fuerza: 'debe',
    certeza: 'fuente',
    ...r,
    evaluar: (c, d, h) => (d === undefined ? depende : c.historica ? noAplica : mirar(c, d, h)),
  });
/** Binding where the body adopted a norm, a warning where it did not. */
const deNorma = (r: Regla, mirar: Mirar): readonly RequisitoCualquiera[] => [
  regla(r, (c, d, h) => (hayNorma(h) || c.norma !== null ? mirar(c, d, h) : noAplica)),
  regla({ ...r, codigo: `${r.codigo}_SIN_NORMA`, certeza: 'INF' }, (c, d, h) =>
    hayNorma(h) || c.norma !== null ? noAplica : mirar(c, d, h),
  ),
];

// ── Calling it ──
export const ORGANO_CONSTITUIDO = regla(
  {
    codigo: 'ORGANO_CONSTITUIDO',
    clase: 'orden',
    cita: minga('sesiones de un órgano'),
    certeza: 'INF',
  },
  (_c, _d, h) => (organoDe(h)?.constituido === true ? cumple : falta()),
);
export const ANTICIPACION = deNorma(
  {
    codigo: 'ANTICIPACION',
    clase: 'plazo',
    cita: s0('§4.1', 'con al mínimo 3 días término de anticipación'),
  },
  (c, _d, h) => {
    const reglas = reglasDe(h, c);
    const t = h.terminos['anticipacion'];
    if (reglas.unidadDeAviso === 'horas' || t === undefined) return noAplica;
    const pide = c.tipo === 'ordinaria' ? reglas.avisoOrdinaria : reglas.avisoExtraordinaria;
    return t.dias >= pide ? cumple : falta({ dias: t.dias, pide });
  },
);
export const MOTIVO_DE_EXTRAORDINARIA = regla(
  {
    codigo: 'MOTIVO_DE_EXTRAORDINARIA',
    clase: 'contenido',
    cita: s0('§5', 'cuando existan situaciones cuya importancia lo amerite'),
  },
  (c, d) =>
    c.tipo === 'ordinaria'
      ? noAplica
      : d.motivo !== undefined
        ? cumple
        : falta({ campo: 'motivo' }),
);
export const ORDEN_DEL_DIA = regla(
  {
    codigo: 'ORDEN_DEL_DIA',
    clase: 'contenido',
    cita: s0('§4.1', 'se elaborará de manera previa un orden del día'),
  },
  (_c, d) => ((d.puntos ?? []).length > 0 ? cumple : falta({ campo: 'puntos' })),
);
export const DOCUMENTOS_DE_PUNTOS = deNorma(
  {
    codigo: 'DOCUMENTOS_DE_PUNTOS',
    clase: 'producto',
    cita: s0('§4.1', 'adjuntando los documentos que argumenten', 'puntos a tratar y resolver'),
  },
  (c, d, h) => {
    if (!reglasDe(h, c).documentosPorPunto) return noAplica;
    const sin = ((d.puntos ?? []) as DatosDePunto[]).flatMap((p, i) =>
      p.clase === 'resolutivo' && (p.documentos ?? []).length === 0 ? [i + 1] : [],
    );
    return sin.length === 0 ? cumple : falta({ puntos: sin });
  },
);
const conCuentasPersonales =
  (exige: 'exige' | 'advierte'): Mirar =>
  (c, d, h) =>
    reglasDe(h, c).correoInstitucional !== exige
      ? noAplica
      : (d.cuentasPersonales ?? 0) > 0
        ? falta({ cuentas: d.cuentasPersonales })
        : cumple;
const CUENTAS: Omit<Regla, 'codigo'> = {
  clase: 'contenido',
  cita: s0('§7', 'a través de las cuentas de correo institucionales'),
};
export const CUENTAS_INSTITUCIONALES = [
  regla({ ...CUENTAS, codigo: 'CUENTAS_INSTITUCIONALES' }, conCuentasPersonales('exige')),
  regla(
    { ...CUENTAS, codigo: 'CUENTAS_INSTITUCIONALES_AVISO', certeza: 'INF' },
    conCuentasPersonales('advierte'),
  ),
];
/** Called within those days, or held within them: the source can be read both ways, and either passes. */
export const SEGUNDA_EN_SU_TERMINO = regla(
  {
    codigo: 'SEGUNDA_EN_SU_TERMINO',
    clase: 'plazo',
    certeza: 'INF',
    cita: s0('§4.1', 'una nueva sesión en un término de hasta 3 días'),
  },
  (c, _d, h) => {
    const { segundaConvocatoria, diasDeSegunda } = reglasDe(h, c);
    const cabe = (clave: string): boolean => {
      const t = h.terminos[clave];
      return t === undefined || (t.dias >= 0 && t.dias <= diasDeSegunda);
    };
    const bien =
      segundaConvocatoria === 'convocarEn'
        ? cabe('convocar')
        : segundaConvocatoria === 'celebrarEn'
          ? cabe('celebrar')
          : cabe('convocar') || cabe('celebrar');
    return bien ? cumple : falta({ dias: h.terminos['celebrar']?.dias ?? 0, pide: diasDeSegunda });
  },
);

// ── Opening it ──
export const SESION_CONVOCADA = orden<ContextoSesion>(
  { codigo: 'SESION_CONVOCADA', cita: s0('§4.1', 'previa convocatoria') },
  (c) => (c.historica ? 'noAplica' : c.convocatoria !== null),
);
export const QUORUM = deNorma(
  {
    codigo: 'QUORUM',
    clase: 'contenido',
    cita: s0('§4.1', 'El quórum requerido para instalar cada sesión'),
  },
  (c, d, h) => {
    const q = quorumDe(h, c, sentarATodos(h, d.asistencia, c));
    return q.hay
      ? cumple
      : falta({ presentes: q.presentes, requerido: q.requerido, miembros: q.miembros });
  },
);
/** Whoever says there was none is not contradicted by those who came. */
export const NO_HAY_QUORUM = regla(
  {
    codigo: 'NO_HAY_QUORUM',
    clase: 'contenido',
    certeza: 'INF',
    cita: s0('§4.1', 'en caso de no existir el quórum establecido'),
  },
  (c, d, h) => {
    const q = quorumDe(h, c, sentarATodos(h, d.asistencia, c));
    return q.hay ? falta({ presentes: q.presentes, requerido: q.requerido }) : cumple;
  },
);
export const INFORME_PREVIO = deNorma(
  {
    codigo: 'INFORME_PREVIO',
    clase: 'producto',
    cita: s0('§4.1', 'elaborará un informe detallado del avance del proceso'),
  },
  (c, d, h) =>
    !reglasDe(h, c).informePrevio || c.informePrevio !== null || d.informePrevio !== undefined
      ? cumple
      : falta({ campo: 'informePrevio' }),
);
export const ASISTEN_REPRESENTACIONES = regla(
  {
    codigo: 'ASISTEN_REPRESENTACIONES',
    clase: 'contenido',
    cita: minga('asistencia a una sesión'),
  },
  (_c, d, h) => {
    const miembros = organoDe(h)?.miembros ?? [];
    const ajenas = ((d.asistencia ?? []) as { representacion: number }[])
      .map((a) => a.representacion)
      .filter((n) => !miembros.some((m) => m.numero === n));
    return ajenas.length === 0 ? cumple : falta({ representaciones: [...new Set(ajenas)] });
  },
);
export const REPRESENTACION_DEL_ORGANO = regla(
  {
    codigo: 'REPRESENTACION_DEL_ORGANO',
    clase: 'contenido',
    cita: minga('asistencia a una sesión'),
  },
  (_c, d, h) =>
    organoDe(h)?.miembros.some((m) => m.numero === d.representacion) === true
      ? cumple
      : falta({ representaciones: [d.representacion] }),
);

// ── Deciding ──
interface Sala {
  readonly puntos: ContextoSesion['puntos'];
  readonly asistencia: ContextoSesion['asistencia'];
  readonly conDirimente: boolean;
}
type MirarDecision = (
  sala: Sala,
  d: DatosDeDecision,
  reglas: ReturnType<typeof reglasDe>,
) => Evaluacion;
const enVivo = (r: Regla, mirar: MirarDecision): RequisitoCualquiera =>
  regla(r, (c, d, h) => mirar(c, d, reglasDe(h, c)));
/** Of a meeting told whole, every one of its decisions. */
const deUnaVez = (r: Regla, mirar: MirarDecision): RequisitoCualquiera =>
  regla(r, (c, d, h) => {
    const asistencia = [...sentarATodos(h, d.asistencia, c)];
    const sala: Sala = {
      puntos: modificar(c, d.agregados, d.retirados),
      asistencia,
      conDirimente: dirime(
        h,
        asistencia,
        d.preside ?? organoDe(h)?.miembros.find((m) => m.preside)?.numero ?? null,
        d.delegacionDePresidencia ?? null,
      ),
    };
    for (const decision of (d.decisiones ?? []) as DatosDeDecision[]) {
      const e = mirar(sala, decision, reglasDe(h, c));
      if (e.resultado === 'falta') return e;
    }
    return cumple;
  });
const decisiones = (r: Regla, mirar: MirarDecision) => ({
  enVivo: enVivo(r, mirar),
  deUnaVez: deUnaVez(r, mirar),
});

const PUNTO_DEL_ORDEN_DEL_DIA = decisiones(
  { codigo: 'PUNTO_DEL_ORDEN_DEL_DIA', clase: 'contenido', cita: minga('orden del día') },
  ({ puntos }, d) =>
    puntos.some((p) => p.n === d.punto && !p.retirado) ? cumple : falta({ punto: d.punto }),
);
/** A guest, who is absent and who is not accredited have no vote; of principal and suplente, one. */
const VOTAN_LOS_PRESENTES = decisiones(
  {
    codigo: 'VOTAN_LOS_PRESENTES',
    clase: 'contenido',
    cita: s0('§4.1', 'de los miembros presentes en la sesión'),
  },
  ({ asistencia }, d) => {
    const con = votantes(asistencia);
    const ajenos = [...(d.votos ?? []), ...(d.salvados ?? [])]
      .map((v) => v.representacion)
      .filter((n) => !con.includes(n) && !presentes(asistencia).includes(n));
    const sinVoto = (d.votos ?? []).map((v) => v.representacion).filter((n) => !con.includes(n));
    const todos = [...new Set([...ajenos, ...sinVoto])];
    return todos.length === 0 ? cumple : falta({ punto: d.punto, representaciones: todos });
  },
);
const UN_VOTO_POR_REPRESENTACION = decisiones(
  { codigo: 'UN_VOTO_POR_REPRESENTACION', clase: 'contenido', cita: minga('votación') },
  (_sala, d) => {
    const votos = (d.votos ?? []).map((v) => v.representacion);
    const dobles = votos.filter((n, i) => votos.indexOf(n) !== i);
    return dobles.length === 0
      ? cumple
      : falta({ punto: d.punto, representaciones: [...new Set(dobles)] });
  },
);
const LOS_VOTOS_CUADRAN = decisiones(
  { codigo: 'LOS_VOTOS_CUADRAN', clase: 'contenido', cita: minga('votación') },
  ({ asistencia }, d) => {
    if (d.forma !== 'conteo') return cumple;
    const { favor, contra, abstencion, blanco } = contar(d);
    const votos = favor + contra + abstencion + blanco;
    const hay = votantes(asistencia).length;
    return votos <= hay ? cumple : falta({ punto: d.punto, votos, presentes: hay });
  },
);
const DIRIME_QUIEN_PRESIDE = decisiones(
  {
    codigo: 'DIRIME_QUIEN_PRESIDE',
    clase: 'contenido',
    cita: s0('§4.1', 'el Presidente tendrá el voto dirimente'),
  },
  ({ conDirimente }, d, reglas) => {
    if (d.dirimente === undefined) return cumple;
    const { favor, contra, abstencion, blanco } = contar(d);
    const votos = { favor, contra, abstenciones: abstencion, blancos: blanco };
    if (!hayEmpate(reglas.mayoria, votos)) return falta({ punto: d.punto, motivo: 'sinEmpate' });
    return reglas.votoDirimente && conDirimente
      ? cumple
      : falta({ punto: d.punto, motivo: 'sinPresidencia' });
  },
);
const TODAS = [
  PUNTO_DEL_ORDEN_DEL_DIA,
  VOTAN_LOS_PRESENTES,
  UN_VOTO_POR_REPRESENTACION,
  LOS_VOTOS_CUADRAN,
  DIRIME_QUIEN_PRESIDE,
];
export const DE_UNA_DECISION = TODAS.map((r) => r.enVivo);
export const DE_TODAS_LAS_DECISIONES = TODAS.map((r) => r.deUnaVez);
export const PUNTOS_TRATADOS = orden<ContextoSesion>(
  {
    codigo: 'PUNTOS_TRATADOS',
    certeza: 'INF',
    cita: s0('§4.1', 'registrarán las decisiones y acuerdos'),
  },
  (c) => c.puntos.every((p) => p.retirado || p.clase !== 'resolutivo' || p.tratado !== null),
);

// ── Its minutes ──
export const ACTA_ELABORADA = orden<ContextoSesion>(
  {
    codigo: 'ACTA_ELABORADA',
    cita: s0('§4.1', 'Todas las reuniones registrarán las decisiones y acuerdos'),
  },
  (c) => c.acta !== null,
);
/** Who attended without accreditation is put in order before the minutes are approved. */
export const ACREDITACIONES_REGULARIZADAS = orden<ContextoSesion>(
  {
    codigo: 'ACREDITACIONES_REGULARIZADAS',
    certeza: 'INF',
    cita: s0('§5', 'esta representación se formalizará mediante oficio'),
  },
  (c) => (c.historica ? 'noAplica' : c.asistencia.every((a) => a.acreditado)),
);
export const ACTA_FIRMADA = producto('acta', ['acta_sesion'], {
  codigo: 'ACTA_FIRMADA',
  cita: minga('firma del acta'),
});
/** What was signed is what was generated: one hash for each. */
export const ACTA_GENERADA = orden<ContextoSesion>(
  { codigo: 'ACTA_GENERADA', certeza: 'INF', cita: minga('firma del acta') },
  (c) => c.acta?.generada != null,
);
export const FIRMAS_SUFICIENTES = regla(
  {
    codigo: 'FIRMAS_SUFICIENTES',
    clase: 'contenido',
    certeza: 'INF',
    cita: minga('firma del acta'),
  },
  (c, d) => {
    const deben = c.acta?.firmantes.length ?? 0;
    // Minutes that named nobody are signed by whoever signs them.
    const firmaron = ((d.firmas ?? []) as { firmante: number; forma: string }[]).filter(
      (f) =>
        (deben === 0 || f.firmante <= deben) &&
        (f.forma === 'electronica' || f.forma === 'manuscrita'),
    ).length;
    const pide =
      c.norma?.reglas.firmas === 'mayoriaDePresentes'
        ? Math.floor(deben / 2) + 1
        : Math.max(1, deben);
    return firmaron >= pide ? cumple : falta({ firmas: firmaron, pide });
  },
);
