/** The rules of a co-creation. Length of the plan: S3 binds the national plan; a local one is only warned. */
import { cumple, depende, estaCerrado, falta, pasoCerrado, requisito } from '../al.js';
import { contenido, orden, producto } from '../exigencias.js';
import type { Cita } from '../contrato.js';
import { anexo4, guia5 } from '../implementacion/pasos.js';
import { mesesHasta, mesesQueDura } from '../meses.js';
import { CRITERIOS } from '../propuesta/datos.js';
import { codigosSin, CUPO, hayConsulta } from './contexto.js';
import type { ContextoCocreacion } from './contexto.js';

const s3 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S3',
  lugar,
  claves,
});
const s4 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S4',
  lugar,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

// ── C1: the methodology is the gate; the guide says the forum defines it, not that it must ──
export const METODOLOGIA_COCREACION = producto('metodologia', ['metodologia_cocreacion'], {
  codigo: 'METODOLOGIA_COCREACION',
  fuerza: 'sugerido',
  cita: guia5(6, 'la metodología para cocrear los planes de acción'),
  sinFirma: true,
});
export const ACTA_DE_METODOLOGIA = producto('actaSesion', ['acta_sesion', 'acta_constitucion'], {
  codigo: 'ACTA_DE_METODOLOGIA',
  certeza: 'INF',
  cita: s3('punto 2', 'Aprobación de la Metodología de Cocreación'),
});

// ── C2: what was held before is recorded after the reception closed, and it is said ──
export const RECEPCION_ABIERTA = orden<ContextoCocreacion>(
  {
    codigo: 'RECEPCION_ABIERTA',
    fuerza: 'sugerido',
    certeza: 'INF',
    cita: s3('punto 2', 'análisis y evaluación de propuestas'),
  },
  ({ pasos }) => !estaCerrado(pasos['2']?.estado),
);

// ── C3 ──
export const RECEPCION_CERRADA = pasoCerrado(2, {
  codigo: 'RECEPCION_CERRADA',
  fuerza: 'debe',
  certeza: 'INF',
  cita: s3('punto 2', 'análisis y evaluación de propuestas'),
});
export const PROPUESTAS_EVALUADAS = requisito<ContextoCocreacion, { evaluadas?: number }>({
  codigo: 'PROPUESTAS_EVALUADAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: s3('punto 2', 'criterios de inclusión, viabilidad, priorización de propuestas'),
  evaluar: ({ propuestas }, datos) => {
    if (datos === undefined) return depende;
    const evaluadas = datos.evaluadas ?? 0;
    return evaluadas >= propuestas ? cumple : falta({ sinEvaluar: propuestas - evaluadas });
  },
});

// ── C4 ──
export const CUPO_DE_COMPROMISOS = requisito<ContextoCocreacion, { codigo: string }>({
  codigo: 'CUPO_DE_COMPROMISOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('cupo de compromisos'),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    return Object.hasOwn(compromisos, datos.codigo) || Object.keys(compromisos).length < CUPO
      ? cumple
      : falta({ cupo: CUPO });
  },
});
export const COMPROMISO_EXISTE = requisito<ContextoCocreacion, { codigo: string }>({
  codigo: 'COMPROMISO_EXISTE',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('compromisos formulados'),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    return Object.hasOwn(compromisos, datos.codigo) ? cumple : falta({ codigo: datos.codigo });
  },
});
export const HAY_COMPROMISOS = requisito<ContextoCocreacion>({
  codigo: 'HAY_COMPROMISOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: anexo4(13, 'la definición de los compromisos'),
  evaluar: ({ compromisos }) => (Object.keys(compromisos).length > 0 ? cumple : falta()),
});
const sinFaltar = (
  codigo: string,
  letra: 'R' | 'C' | 'H',
  cita: Cita,
  certeza: 'fuente' | 'INF' = 'fuente',
) =>
  requisito<ContextoCocreacion>({
    codigo,
    fuerza: 'debe',
    certeza,
    clase: 'contenido',
    cita,
    evaluar: (contexto) => {
      const compromisos = codigosSin(contexto, letra);
      return compromisos.length === 0 ? cumple : falta({ compromisos });
    },
  });
export const COMPROMISOS_CON_RESPONSABLE = sinFaltar(
  'COMPROMISOS_CON_RESPONSABLE',
  'R',
  anexo4(13, 'selección de entidades responsables'),
);
export const COMPROMISOS_CON_CONTRAPARTE = sinFaltar(
  'COMPROMISOS_CON_CONTRAPARTE',
  'C',
  anexo4(13, 'selección de entidades responsables y contrapartes'),
);
export const COMPROMISOS_VERIFICABLES = sinFaltar(
  'COMPROMISOS_VERIFICABLES',
  'H',
  { documento: 'S2', lugar: 'control periódico', claves: ['responsables y verificables'] },
  'INF',
);
export const RESPUESTAS_RAZONADAS = requisito<ContextoCocreacion, { respondidas?: number }>({
  codigo: 'RESPUESTAS_RAZONADAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'contenido',
  cita: s4('propuesta virtual', 'Conoce sobre su estado'),
  evaluar: ({ propuestas }, datos) => {
    if (datos === undefined) return depende;
    const respondidas = datos.respondidas ?? 0;
    return respondidas >= propuestas ? cumple : falta({ sinResponder: propuestas - respondidas });
  },
});

type DePropuestas = readonly { readonly proceso: string; readonly respuesta: string }[];
const codigosDe = (respuestas: unknown): readonly string[] =>
  Array.isArray(respuestas) ? (respuestas as DePropuestas).map((x) => x.respuesta) : [];
/** So many are named; of the rest, how many there are. */
const NOMBRADAS = 20;

/**
 * The standards that the act of the third plan asks to be met include answering, with reasons, who proposed: the
 * proposals received here are known one by one.
 */
export const PROPUESTAS_RESPONDIDAS = requisito<ContextoCocreacion>({
  codigo: 'PROPUESTAS_RESPONDIDAS',
  fuerza: 'sugerido',
  certeza: 'fuente',
  clase: 'contenido',
  cita: s3('punto 3', 'Hay 5 estándares que deben cumplirse'),
  evaluar: (_c, datos, hechos) => {
    if (datos === undefined && hechos.respuestas === undefined) return depende;
    const propuestas = codigosDe(hechos.respuestas?.['sinRespuesta']);
    return propuestas.length === 0
      ? cumple
      : falta({ propuestas: propuestas.slice(0, NOMBRADAS), cuantas: propuestas.length });
  },
});

// ── Public consultation ──
const CONSULTA = 'consulta pública de compromisos';
export const SIN_CONSULTA_ABIERTA = orden<ContextoCocreacion>(
  { codigo: 'SIN_CONSULTA_ABIERTA', cita: minga(CONSULTA) },
  (c) => !hayConsulta(c),
);
export const CONSULTA_ABIERTA = orden<ContextoCocreacion>(
  { codigo: 'CONSULTA_ABIERTA', cita: minga(CONSULTA) },
  hayConsulta,
);
/** What is being asked about is not closed while the question is open. */
export const CONSULTA_TERMINADA = orden<ContextoCocreacion>(
  { codigo: 'CONSULTA_TERMINADA', cita: minga(CONSULTA) },
  (c) => !hayConsulta(c),
);
interface Consulta {
  readonly hasta?: string;
  readonly compromisos?: readonly string[];
}
export const BORRADORES_FORMULADOS = requisito<ContextoCocreacion, Consulta>({
  codigo: 'BORRADORES_FORMULADOS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga(CONSULTA),
  evaluar: ({ compromisos }, datos) => {
    if (datos === undefined) return depende;
    const faltan = (datos.compromisos ?? []).filter((c) => !Object.hasOwn(compromisos, c));
    return faltan.length === 0 ? cumple : falta({ compromisos: faltan });
  },
});
export const CONSULTA_CON_PLAZO = contenido<Consulta>(
  { codigo: 'CONSULTA_CON_PLAZO', cita: minga(CONSULTA) },
  ({ hasta }, { ocurridoEn, hoy }) =>
    hasta === undefined || hasta >= (ocurridoEn ?? hoy) ? null : { hasta },
);
/** The closing publishes what was answered: nobody who was published is left without an answer. */
export const OBSERVACIONES_RESPONDIDAS = requisito<ContextoCocreacion>({
  codigo: 'OBSERVACIONES_RESPONDIDAS',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga(CONSULTA),
  evaluar: (_c, datos, hechos) => {
    if (datos === undefined && hechos.respuestas === undefined) return depende;
    const sin = codigosDe(hechos.respuestas?.['sinRespuesta']);
    return sin.length === 0
      ? cumple
      : falta({ observaciones: sin.slice(0, NOMBRADAS), cuantas: sin.length });
  },
});

// ── Criteria of evaluation ──
/** Scores were given by the weights published then: from the first one on, they stay. */
export const CRITERIOS_SIN_USAR = requisito<ContextoCocreacion>({
  codigo: 'CRITERIOS_SIN_USAR',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('criterios con los que ya se calificó'),
  evaluar: (_c, datos, hechos) => {
    if (datos === undefined && hechos.respuestas === undefined) return depende;
    const propuestas = codigosDe(hechos.respuestas?.['calificadas']);
    return propuestas.length === 0 ? cumple : falta({ cuantas: propuestas.length });
  },
});
type Criterios = { readonly criterios?: readonly { readonly clave: string }[] };
export const CRITERIOS_SIN_REPETIR = contenido<Criterios>(
  { codigo: 'CRITERIOS_SIN_REPETIR', cita: minga('criterios de evaluación') },
  ({ criterios = [] }) => {
    const repetidos = criterios
      .map((c) => c.clave)
      .filter((clave, i, todas) => todas.indexOf(clave) !== i);
    return repetidos.length === 0 ? null : { criterios: repetidos };
  },
);
export const CRITERIOS_DE_LA_GUIA = contenido<Criterios>(
  {
    codigo: 'CRITERIOS_DE_LA_GUIA',
    fuerza: 'sugerido',
    cita: s4(
      'características',
      'Relevancia',
      'Factibilidad',
      'Innovación',
      'Alcance',
      'Sostenibilidad',
    ),
  },
  ({ criterios = [] }) => {
    const faltan = CRITERIOS.filter((c) => !criterios.some((x) => x.clave === c));
    return faltan.length === 0 ? null : { criterios: faltan };
  },
);

// ── C5 ──
export const PAGL = producto('pagl', ['pagl'], {
  codigo: 'PAGL',
  cita: anexo4(13, 'aprobación y publicación del plan'),
  sinFirma: true,
});
export const DOCUMENTO_DE_APROBACION = producto(
  'aprobacion',
  ['acta_sesion', 'normativa', 'oficio'],
  {
    codigo: 'DOCUMENTO_DE_APROBACION',
    cita: anexo4(13, 'aprobación y publicación del plan'),
  },
);
interface Periodo {
  readonly inicio: string;
  readonly fin: string;
  readonly actualizaciones: readonly string[];
}
/** Of a fact that already happened, a day may not be known: of that, nothing can be said. */
type PeriodoSabido = Partial<Periodo>;
export const FECHAS_EN_ORDEN = contenido<PeriodoSabido>(
  { codigo: 'FECHAS_EN_ORDEN', cita: minga('período del plan') },
  ({ inicio, fin }) =>
    inicio === undefined || fin === undefined || inicio <= fin ? null : { inicio, fin },
);
const periodo = (
  codigo: string,
  certeza: 'fuente' | 'INF',
  cita: Cita,
  mirar: (c: ContextoCocreacion, d: Periodo) => { readonly [k: string]: string | number } | null,
) =>
  requisito<ContextoCocreacion, PeriodoSabido>({
    codigo,
    fuerza: 'debe',
    certeza,
    clase: 'plazo',
    cita,
    evaluar: (contexto, datos) => {
      if (datos === undefined) return depende;
      const { inicio, fin, actualizaciones = [] } = datos;
      if (inicio === undefined || fin === undefined) return cumple;
      const pega = mirar(contexto, { inicio, fin, actualizaciones });
      return pega === null ? cumple : falta(pega);
    },
  });
export const DURACION_NACIONAL = periodo(
  'DURACION_NACIONAL',
  'fuente',
  s3('punto 3', 'El plan puede durar 2 o 4 años, no 3'),
  (c, d) => {
    const meses = mesesQueDura(d.inicio, d.fin);
    return c.regimenPlazo !== 'NACIONAL_2_4' || meses === 24 || meses === 48 ? null : { meses };
  },
);
export const ACTUALIZACION_A_MEDIO_TERMINO = periodo(
  'ACTUALIZACION_A_MEDIO_TERMINO',
  'fuente',
  s3('punto 3', 'actualización a medio término entre el segundo y el tercer año'),
  (c, d) => {
    if (c.regimenPlazo !== 'NACIONAL_2_4' || mesesQueDura(d.inicio, d.fin) !== 48) return null;
    const aTiempo = d.actualizaciones.some((f) => {
      const meses = mesesHasta(d.inicio, f);
      return meses >= 24 && meses <= 36;
    });
    return aTiempo ? null : { campo: 'actualizaciones' };
  },
);
/** For a plan that outlives the authority: not wrong, worth knowing. */
export const DENTRO_DEL_MANDATO = periodo(
  'DENTRO_DEL_MANDATO',
  'INF',
  minga('duración de un plan'),
  ({ finDeMandato }, { fin }) =>
    finDeMandato === null || fin <= finDeMandato ? null : { fin, finDeMandato },
);
export const DURACION_MINIMA = periodo(
  'DURACION_MINIMA',
  'INF',
  minga('duración de un plan'),
  (_c, d) => {
    const meses = mesesQueDura(d.inicio, d.fin);
    return meses >= 12 ? null : { meses };
  },
);
const soloMiembros = (
  codigo: string,
  campo: 'enteDeMonitoreo' | 'respaldoNoGubernamental',
  cita: Cita,
) =>
  requisito<ContextoCocreacion, { [c: string]: unknown }>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'contenido',
    cita,
    evaluar: ({ miembroOgp }, datos) => {
      if (!miembroOgp) return cumple;
      if (datos === undefined) return depende;
      return datos[campo] === true ? cumple : falta({ campo });
    },
  });
export const ENTE_DE_MONITOREO = soloMiembros(
  'ENTE_DE_MONITOREO',
  'enteDeMonitoreo',
  anexo4(15, 'ente de Monitoreo Independiente'),
);
export const RESPALDO_NO_GUBERNAMENTAL = soloMiembros(
  'RESPALDO_NO_GUBERNAMENTAL',
  'respaldoNoGubernamental',
  {
    documento: 'S2',
    lugar: 'respaldo',
    claves: ['Respaldo de partes interesadas no gubernamentales'],
  },
);
/** What the form of the plan must say when it is handed in; nobody may have filled it in here. */
type FichaDelPlan = { readonly contacto?: boolean; readonly respaldos?: number } | null;
const enLaFicha = (codigo: string, cita: Cita, dice: (f: NonNullable<FichaDelPlan>) => boolean) =>
  requisito<ContextoCocreacion>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'contenido',
    cita,
    evaluar: ({ miembroOgp }, _datos, hechos) => {
      const ficha = (hechos.padre?.['ficha'] ?? null) as FichaDelPlan;
      return !miembroOgp || (ficha !== null && dice(ficha)) ? cumple : falta();
    },
  });
export const CONTACTO_DE_MONITOREO = enLaFicha(
  'CONTACTO_DE_MONITOREO',
  {
    documento: 'S2',
    lugar: 'contacto de monitoreo',
    claves: ['datos de contacto del organismo de supervisión independiente'],
  },
  (f) => f.contacto === true,
);
export const RESPALDOS_DEL_PLAN = enLaFicha(
  'RESPALDOS_DEL_PLAN',
  {
    documento: 'S2',
    lugar: 'respaldo',
    claves: ['Respaldo de partes interesadas no gubernamentales'],
  },
  (f) => (f.respaldos ?? 0) > 0,
);
export const ENTREGA_EN_VENTANA = requisito<ContextoCocreacion>({
  codigo: 'ENTREGA_EN_VENTANA',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'plazo',
  cita: s3('punto 3', 'Todos los planes tienen 2 ventanas de entrega'),
  evaluar: ({ ventana }, _datos, hechos) =>
    ventana === null || (hechos.ocurridoEn ?? hechos.hoy) <= ventana
      ? cumple
      : falta({ hasta: ventana }),
});
export const PLAN_PUBLICADO = contenido<{ publicacion?: string; direccion?: string }>(
  { codigo: 'PLAN_PUBLICADO', cita: anexo4(13, 'aprobación y publicación del plan') },
  (d) => (d.publicacion !== undefined || d.direccion !== undefined ? null : { campo: 'direccion' }),
);
export const LANZAMIENTO = orden<ContextoCocreacion>(
  {
    codigo: 'LANZAMIENTO',
    certeza: 'INF',
    cita: s4('etapas', 'Lanzamiento nacional y en territorio'),
  },
  (c) => c.lanzado,
);
export const ENTREGA_A_OGP = orden<ContextoCocreacion>(
  { codigo: 'ENTREGA_A_OGP', certeza: 'INF', cita: s4('etapas', 'OGP') },
  (c) => !c.miembroOgp || c.entregadoOgp,
);
export const ACTAS_DE_COMPROMISO = producto('actasDeCompromiso', ['acta_compromiso'], {
  codigo: 'ACTAS_DE_COMPROMISO',
  certeza: 'INF',
  cita: s4('etapas', 'Actas de Compromisos'),
});
