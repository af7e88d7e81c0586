/**
 * The rules of steps 1–12, each with its place in the Guía breve (S1). `debe` only where the guide orders it or names
 * the product in Anexo 4; what it suggests asks for a reason; what we read into it (`INF`) only warns.
 */
import { cumple, depende, falta, noAplica, pasoCerrado, requisito } from '../al.js';
import {
  contenido,
  documentoDe,
  orden,
  PILARES,
  producto,
  sectoresSinNadie,
} from '../exigencias.js';
import type { PorSector } from '../exigencias.js';
import type { Cita, Hechos } from '../contrato.js';
import { cerrado, sectoresQueAceptan, sensibilizadoOPendiente } from './contexto.js';
import type { ContextoImplementacion } from './contexto.js';
import { ACTA_DE_COMPROMISO, ACTA_DE_CONSTITUCION, OFICIO_DE_DELEGACION } from './datos.js';
import { anexo4, guia5 } from './pasos.js';

const anexo1 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S1',
  lugar: `Anexo 1, ${lugar}`,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

// ── 1 ──
export const ANALISIS_DE_PRIORIZACION = producto('analisis', ['analisis_priorizacion'], {
  codigo: 'ANALISIS_DE_PRIORIZACION',
  cita: anexo4(1, 'diagnóstico, análisis técnico - político y priorización'),
  sinFirma: true,
  cuando: (d) => d['origen'] === 'b',
});
export const QUIEN_DA_INICIO = contenido<{ origen: 'a' | 'b' }>(
  {
    codigo: 'QUIEN_DA_INICIO',
    cita: guia5('inicio', 'Autoridad manifieste interés', 'por parte del punto de contacto'),
  },
  (d, hechos) => {
    const rol = hechos.actua?.rol;
    return rol === undefined || rol === (d.origen === 'a' ? 'autoridad' : 'poc')
      ? null
      : { origen: d.origen };
  },
);

// ── 2 ──
export const OFICIO_DELEGACION = producto('oficioDelegacion', OFICIO_DE_DELEGACION, {
  codigo: 'OFICIO_DELEGACION',
  cita: anexo4(2, 'Oficio de delegación'),
});
export const ACTA_COMPROMISO = producto('actaCompromiso', ACTA_DE_COMPROMISO, {
  codigo: 'ACTA_COMPROMISO',
  cita: anexo4(2, 'suscripción de oficio, acta de intención o de compromiso'),
});
export const POCL_DESIGNADO = contenido<{ pocl?: string }>(
  { codigo: 'POCL_DESIGNADO', cita: anexo4(2, 'designa al Punto de Contacto Local') },
  (d) => (d.pocl === undefined ? { campo: 'pocl' } : null),
);
export const DELEGADOS_DESIGNADOS = contenido<{ delegados?: number; unidadDelegada?: string }>(
  {
    codigo: 'DELEGADOS_DESIGNADOS',
    cita: anexo4(2, 'así como a los delegados para su implementación'),
  },
  (d) => ((d.delegados ?? 0) > 0 || d.unidadDelegada !== undefined ? null : { campo: 'delegados' }),
);
export const COMUNICADO_AL_POC = contenido<{ comunicadoPoc?: string }>(
  { codigo: 'COMUNICADO_AL_POC', cita: anexo4(2, 'dando a conocer al Punto de contacto (POC)') },
  (d) => (d.comunicadoPoc === undefined ? { campo: 'comunicadoPoc' } : null),
);
/** A titular without gremio (Galápagos) has nobody to tell. */
export const COMUNICADO_AL_GREMIO = contenido<{ comunicadoGremio?: string }>(
  { codigo: 'COMUNICADO_AL_GREMIO', cita: anexo4(2, 'al gremio de Gobierno Local') },
  (d, hechos) =>
    hechos.titular.gremio === null
      ? 'noAplica'
      : d.comunicadoGremio === undefined
        ? { campo: 'comunicadoGremio' }
        : null,
);

// ── 4 and 12 ──
export const ASISTENCIA = (paso: 4 | 12) =>
  contenido<{ asistentes?: number }>(
    {
      codigo: paso === 4 ? 'ASISTENCIA_DELEGADOS' : 'ASISTENCIA_FORO',
      certeza: 'INF',
      cita:
        paso === 4
          ? anexo4(4, 'a los Delegados')
          : anexo4(12, 'miembros del Foro Multiactor y a los Delegados'),
    },
    (d) => ((d.asistentes ?? 0) > 0 ? null : { campo: 'asistentes' }),
  );

// ── 5–8 ──
export const ACTORES_POR_SECTOR = contenido<PorSector>(
  {
    codigo: 'ACTORES_POR_SECTOR',
    fuerza: 'sugerido',
    cita: anexo4(5, 'público, privado, sociedad civil y academia'),
  },
  sinSectores,
);
export const SENSIBILIZACION_DELEGADOS = orden<ContextoImplementacion>(
  { codigo: 'SENSIBILIZACION_DELEGADOS', cita: guia5(4, 'Una vez que cuenten con conocimiento') },
  (c) => sensibilizadoOPendiente(c, 4),
);
export const ACTORES_IDENTIFICADOS = pasoCerrado(5, {
  codigo: 'ACTORES_IDENTIFICADOS',
  fuerza: 'debe',
  certeza: 'INF',
  cita: guia5(4, 'con apoyo del gremio y los actores identificados'),
});
export const DIAGNOSTICO = producto('diagnostico', ['diagnostico'], {
  codigo: 'DIAGNOSTICO',
  cita: anexo4(6, 'Diagnóstico de situación actual'),
  sinFirma: true,
});
export const PILARES_DEL_DIAGNOSTICO = contenido<{ [p: string]: unknown }>(
  { codigo: 'PILARES_DEL_DIAGNOSTICO', cita: anexo4(6, 'en cada uno de los pilares') },
  (d) => {
    const pilares = PILARES.filter((p) => d[p] !== true);
    return pilares.length === 0 ? null : { pilares };
  },
);
export const MAPEO = producto('mapeo', ['mapeo'], {
  codigo: 'MAPEO',
  cita: anexo4(7, 'Mapeo de actores'),
  sinFirma: true,
});
/** The duty is to map the four sectors; that somebody is found in each depends on the territory: a reason is enough. */
export const SECTORES_DEL_MAPEO = contenido<PorSector>(
  {
    codigo: 'SECTORES_DEL_MAPEO',
    fuerza: 'sugerido',
    cita: anexo1('constitución 1', 'sectores público, privado, academia, sociedad civil'),
  },
  sinSectores,
);
export const ACEPTACION_POR_SECTOR = requisito<ContextoImplementacion, PorSector>({
  codigo: 'ACEPTACION_POR_SECTOR',
  fuerza: 'sugerido',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo1('constitución 2', 'Se sugiere la siguiente estructura mínima'),
  evaluar: (contexto, datos) => {
    if (datos === undefined) return depende;
    const sectores = sectoresSinNadie({ ...sectoresQueAceptan(contexto), ...definidos(datos) });
    return sectores.length === 0 ? cumple : falta({ sectores });
  },
});
export const CRITERIOS_DE_REPRESENTACION = contenido<{ criterios?: boolean }>(
  {
    codigo: 'CRITERIOS_DE_REPRESENTACION',
    cita: anexo1('constitución 2', 'Debe considerar aspectos de equidad, ética, inclusión'),
  },
  (d) => (d.criterios === true ? null : { campo: 'criterios' }),
);

// ── 9 ──
export const ACTA_CONSTITUCION = producto('actaConstitucion', ACTA_DE_CONSTITUCION, {
  codigo: 'ACTA_CONSTITUCION',
  cita: anexo4(9, 'se oficializará mediante la suscripción del Acta de Constitución'),
});
export const SECTORES_DEL_FORO = contenido<PorSector>(
  {
    codigo: 'SECTORES_DEL_FORO',
    fuerza: 'sugerido',
    cita: anexo1('constitución 2', 'Se sugiere la siguiente estructura mínima'),
  },
  sinSectores,
);
/** The sentence that orders how the forum is formed says with whom; that they do is for who signs the acta to state. */
export const VOLUNTAD_Y_EXPERIENCIA = contenido<{ voluntadYExperiencia?: boolean }>(
  {
    codigo: 'VOLUNTAD_Y_EXPERIENCIA',
    cita: anexo4(
      9,
      'Se conformará',
      'manifiesten la voluntad de conformarlo y demuestren experiencia',
    ),
  },
  (d) => (d.voluntadYExperiencia === true ? null : { campo: 'voluntadYExperiencia' }),
);
const NORMATIVA_DE_LA_ENTIDAD = anexo4(9, 'en cumplimiento a la normativa de la entidad');
/** Founded on a norm, the forum says which one: its text, or what it is called by. */
export const NORMATIVA_PREEXISTENTE = contenido<{ [campo: string]: unknown }>(
  { codigo: 'NORMATIVA_PREEXISTENTE', cita: NORMATIVA_DE_LA_ENTIDAD },
  (d) => {
    if (d['base'] !== 'normativaPreexistente') return 'noAplica';
    return d['normativa'] === undefined ? sinCampos(d, ['instrumento', 'numero']) : null;
  },
);
/** All four of them are ours to ask (P2). */
export const DATOS_DE_PREEXISTENTE = contenido<{ [campo: string]: unknown }>(
  { codigo: 'DATOS_DE_PREEXISTENTE', certeza: 'INF', cita: NORMATIVA_DE_LA_ENTIDAD },
  (d) =>
    d['base'] === 'normativaPreexistente'
      ? sinCampos(d, ['instrumento', 'numero', 'fechaNormativa', 'organo'])
      : 'noAplica',
);
export const DIAGNOSTICO_ANTES_DEL_FORO = pasoCerrado(6, {
  codigo: 'DIAGNOSTICO_ANTES_DEL_FORO',
  fuerza: 'debe',
  certeza: 'INF',
  cita: guia5(5, 'Posteriormente, realizan el acercamiento'),
});
export const ACTA_DE_DIRECTIVA = producto('actaSesion', ['acta_sesion', 'acta_constitucion'], {
  codigo: 'ACTA_DE_DIRECTIVA',
  certeza: 'INF',
  cita: anexo1('constitución 4', 'de manera transparente y participativa'),
});
export const RENOVACION_DEL_FORO = producto('actaSesion', ['acta_sesion', 'acta_constitucion'], {
  codigo: 'RENOVACION_DEL_FORO',
  certeza: 'INF',
  cita: anexo1('constitución 1', 'alternabilidad', 'renovación del Foro'),
});

// ── 10 ──
export const PROPUESTA_NORMATIVA = producto('propuesta', ['propuesta_normativa'], {
  codigo: 'PROPUESTA_NORMATIVA',
  cita: anexo4(10, 'Propuesta de normativa'),
  sinFirma: true,
});
export const ACTA_DE_NORMATIVA = producto('actaSesion', ['acta_sesion', 'acta_constitucion'], {
  codigo: 'ACTA_DE_NORMATIVA',
  cita: anexo4(10, 'Acta de sesión del Foro Multiactor'),
});
export const CONTENIDO_DE_NORMATIVA = contenido<{ [campo: string]: unknown }>(
  {
    codigo: 'CONTENIDO_DE_NORMATIVA',
    cita: guia5(
      6,
      'deberá cocrear la normativa',
      'mecanismos de elección, modelo de gestión y atribuciones',
    ),
  },
  (d) => {
    const campos = ['mecanismosDeEleccion', 'modeloDeGestion', 'atribuciones'].filter(
      (c) => d[c] !== true,
    );
    return campos.length === 0 ? null : { campos };
  },
);
export const versionDePropuesta = (
  datos: { [c: string]: unknown },
  hechos: Hechos,
): string | null => {
  const d = documentoDe(datos, 'propuesta', hechos);
  return d === undefined ? null : `${d.id}@${d.version}`;
};
/** What goes back to be reviewed again is another version of the proposal. */
export const PROPUESTA_CORREGIDA = requisito<ContextoImplementacion, { [c: string]: unknown }>({
  codigo: 'PROPUESTA_CORREGIDA',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo4(10, 'para revisión y aprobación de las Autoridades'),
  evaluar: ({ normativa }, datos, hechos) => {
    if (normativa.presentada === null) return noAplica;
    if (datos === undefined) return depende;
    return versionDePropuesta(datos, hechos) === normativa.presentada
      ? falta({ campo: 'propuesta' })
      : cumple;
  },
});
/** The guide gives no date for the election; ours is «before the norm leaves the forum», so it only warns. */
export const DIRECTIVA_ELEGIDA = orden<ContextoImplementacion>(
  {
    codigo: 'DIRECTIVA_ELEGIDA',
    certeza: 'INF',
    cita: anexo1('constitución 4', 'Presidencia, Co-Presidencia y Secretaría Técnica'),
  },
  (c) => !(c.pasos[9]?.pendientes.includes('directivaPorElegir') ?? false),
);

// ── 11 ──
export const NORMATIVA = producto('normativa', ['normativa'], {
  codigo: 'NORMATIVA',
  cita: anexo4(11, 'Normativa de constitución y funcionamiento'),
});
/** The guide asks for the norm; by which data it is known is ours to ask. */
export const DATOS_DE_NORMATIVA = contenido<{ [campo: string]: unknown }>(
  {
    codigo: 'DATOS_DE_NORMATIVA',
    certeza: 'INF',
    cita: anexo4(11, 'en cumplimiento de los procesos y normativa vigente'),
  },
  (d) => sinCampos(d, ['instrumento', 'numero', 'organo']),
);

// ── To open a plan ──
export const SENSIBILIZACION_FORO = orden<ContextoImplementacion>(
  {
    codigo: 'SENSIBILIZACION_FORO',
    cita: guia5(7, 'sensibilizan y capacitan', 'miembros del Foro Multiactor'),
  },
  (c) => sensibilizadoOPendiente(c, 12),
);
export const NORMATIVA_RESUELTA = orden<ContextoImplementacion>(
  {
    codigo: 'NORMATIVA_RESUELTA',
    cita: guia5(6, 'deberá cocrear la normativa', 'podrá formalizar'),
  },
  (c) => c.normativa.resuelta,
);
export const DIAGNOSTICO_ANTES_DEL_PLAN = orden<ContextoImplementacion>(
  {
    codigo: 'DIAGNOSTICO_ANTES_DEL_PLAN',
    certeza: 'INF',
    cita: guia5(4, 'estado de situación o diagnóstico'),
  },
  (c) => cerrado(c, 6),
);
/** P10: members of OGP Local have theirs and the others their own; another one is the POC's to set. */
export const REGIMEN_DEL_PLAN = contenido<{ regimenPlazo: string; miembroOgp: boolean }>(
  { codigo: 'REGIMEN_DEL_PLAN', certeza: 'INF', cita: minga('duración de un plan') },
  ({ regimenPlazo, miembroOgp }, { actua }) => {
    const suyo = miembroOgp ? 'OGP_LOCAL' : 'PROPIO';
    return regimenPlazo === suyo || actua?.rol === 'poc' ? null : { regimenes: [suyo] };
  },
);

// ── At any time ──
export const OFICIO_DE_CAMBIO = producto('oficioDelegacion', OFICIO_DE_DELEGACION, {
  codigo: 'OFICIO_DE_CAMBIO',
  cita: anexo4(2, 'Oficio de delegación', 'designa al Punto de Contacto Local'),
});
/** That one letter designates once is our reading. It may change the POCL and the delegados at the same time. */
export const OFICIO_NUEVO = requisito<ContextoImplementacion, { oficioDelegacion?: string }>({
  codigo: 'OFICIO_NUEVO',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'producto',
  cita: anexo4(2, 'Oficio de delegación', 'designa al Punto de Contacto Local'),
  evaluar: (_c, datos, { antecedentes }) => {
    if (datos === undefined) return depende;
    const { oficioDelegacion } = datos;
    if (oficioDelegacion === undefined) return noAplica;
    const usados = antecedentes?.['oficios'] ?? [];
    return usados.some((a) => a.valor === oficioDelegacion)
      ? falta({ campo: 'oficioDelegacion' })
      : cumple;
  },
});
export const CREDENCIAL_DE_AUTORIDAD = producto('credencial', ['designacion', 'otro'], {
  codigo: 'CREDENCIAL_DE_AUTORIDAD',
  certeza: 'INF',
  cita: minga('cambio de autoridad'),
  sinFirma: true,
});
export const CAMBIO_POR_RATIFICAR = orden<ContextoImplementacion>(
  { codigo: 'CAMBIO_POR_RATIFICAR', cita: minga('ratificación de la adhesión') },
  (c) => c.adhesionPorRatificar,
);
export const DOCUMENTO_DE_RATIFICACION = producto('ratificacion', ACTA_DE_COMPROMISO, {
  codigo: 'DOCUMENTO_DE_RATIFICACION',
  certeza: 'INF',
  cita: guia5(1, 'mediante la suscripción de oficio, acta de intención o de compromiso'),
});
export const OFICIO_DE_INSISTENCIA = producto('oficio', ['oficio'], {
  codigo: 'OFICIO_DE_INSISTENCIA',
  certeza: 'INF',
  cita: minga('insistencia'),
});

function sinSectores(d: PorSector): { readonly sectores: readonly string[] } | null {
  const sectores = sectoresSinNadie(d);
  return sectores.length === 0 ? null : { sectores };
}
function sinCampos(
  d: { [campo: string]: unknown },
  pedidos: readonly string[],
): { readonly campos: readonly string[] } | null {
  const campos = pedidos.filter((c) => d[c] === undefined || d[c] === null);
  return campos.length === 0 ? null : { campos };
}
function definidos(d: PorSector): PorSector {
  return Object.fromEntries(Object.entries(d).filter(([, n]) => typeof n === 'number'));
}
