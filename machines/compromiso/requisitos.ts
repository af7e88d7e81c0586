/**
 * The rules of a commitment. The guide says nothing of its inside: Quito's roadmap and Cuenca's methodology do, and what
 * binds one government is only suggested to the others.
 */
import { cumple, depende, falta, noAplica, requisito } from '../al.js';
import { contenido, dictamen, orden, producto, senalado } from '../exigencias.js';
import type { Pega } from '../exigencias.js';
import type { Cita, Fecha, Hechos, RequisitoCualquiera } from '../contrato.js';
import { respaldoDe } from '../decision.js';
import { avanceQueBaja, estaPendiente, hayRuta } from './contexto.js';
import type { ContextoCompromiso } from './contexto.js';

const VERIFICABLES = ['verificable', 'informe_final', 'publicacion', 'otro'] as const;
const control = (...claves: readonly string[]): Cita => ({
  documento: 'S2',
  lugar: 'control periódico',
  claves,
});
const s0 = (lugar: string, ...claves: readonly string[]): Cita => ({
  documento: 'S0',
  lugar,
  claves,
});
const minga = (lugar: string): Cita => ({ documento: 'MINGA', lugar, claves: [] });

// ── hitos ──
export const VERIFICABLE_DE_HITO = producto('verificable', VERIFICABLES, {
  codigo: 'VERIFICABLE_DE_HITO',
  fuerza: 'sugerido',
  cita: control('tiempos, actividades, responsables y verificables'),
  sinFirma: true,
});
/** Of a roadmap, one that is in it and not met yet; without roadmap, one of those that were declared. */
export const HITO_DE_MAS = requisito<ContextoCompromiso, { hito?: string }>({
  codigo: 'HITO_DE_MAS',
  fuerza: 'debe',
  certeza: 'INF',
  clase: 'orden',
  cita: control('hoja de ruta para cada hito'),
  evaluar: (c, datos) => {
    if (!hayRuta(c)) return c.hitos === null || c.hitosCumplidos < c.hitos ? cumple : falta();
    if (datos === undefined) return Object.values(c.ruta).some(estaPendiente) ? depende : falta();
    // Of a hito nobody names, it cannot be said that it is not one of them.
    return datos.hito === undefined || estaPendiente(c.ruta[datos.hito]) ? cumple : falta();
  },
});
const porTerminar = ({ ruta }: ContextoCompromiso): readonly string[] =>
  Object.keys(ruta).filter((clave) => estaPendiente(ruta[clave]));
export const HITO_POR_TERMINAR = orden<ContextoCompromiso>(
  { codigo: 'HITO_POR_TERMINAR', cita: minga('hoja de ruta') },
  (c) => porTerminar(c).length > 0,
);
export const HITO_DE_LA_RUTA = senalado<ContextoCompromiso, { hito: string }>(
  { codigo: 'HITO_DE_LA_RUTA', cita: minga('hoja de ruta') },
  porTerminar,
  (d) => d.hito,
  'hito',
);
export const CIERRE_DE_HITO_CON_MOTIVO = contenido<{ estado: string; motivo?: string }>(
  { codigo: 'CIERRE_DE_HITO_CON_MOTIVO', certeza: 'INF', cita: minga('hoja de ruta') },
  (d) => (d.estado === 'cerradoSinCumplir' && d.motivo === undefined ? { campo: 'motivo' } : null),
);

// ── hoja de ruta ──
interface HitoDado {
  readonly clave?: string;
  readonly inicio?: string;
  readonly fin?: string;
  readonly peso?: number;
  readonly verificable?: string;
}
interface DatosDeHoja {
  readonly hitos: readonly HitoDado[];
  readonly motivo?: string;
}
const hoja = (
  codigo: string,
  r: {
    readonly certeza?: 'INF';
    readonly fuerza?: 'sugerido';
    readonly clase?: 'plazo';
    readonly cita: Cita;
  },
  mirar: (c: ContextoCompromiso, d: DatosDeHoja, hechos: Hechos) => Pega | 'noAplica' | null,
): RequisitoCualquiera =>
  requisito<ContextoCompromiso, DatosDeHoja>({
    codigo,
    fuerza: r.fuerza ?? 'debe',
    certeza: r.certeza ?? 'fuente',
    clase: r.clase ?? 'contenido',
    cita: r.cita,
    evaluar: (c, datos, hechos) => {
      if (datos === undefined) return depende;
      return dictamen(mirar(c, datos, hechos));
    },
  });
const clavesDe = (d: DatosDeHoja): readonly string[] =>
  d.hitos.flatMap((h) => (h.clave === undefined ? [] : [h.clave]));

export const HITOS_SIN_REPETIR = hoja(
  'HITOS_SIN_REPETIR',
  { cita: minga('hoja de ruta') },
  (_c, d) => {
    const claves = clavesDe(d);
    const repetidos = [...new Set(claves.filter((k, i) => claves.indexOf(k) !== i))];
    return repetidos.length === 0 ? null : { hitos: repetidos };
  },
);
export const HITOS_VERIFICABLES = hoja(
  'HITOS_VERIFICABLES',
  { fuerza: 'sugerido', cita: control('tiempos, actividades, responsables y verificables') },
  (_c, d) => {
    const hitos = d.hitos.flatMap((h) => (h.verificable === undefined ? [h.clave ?? '—'] : []));
    return hitos.length === 0 ? null : { hitos };
  },
);
export const MOTIVO_DEL_CAMBIO = hoja(
  'MOTIVO_DEL_CAMBIO',
  { cita: minga('versiones de la hoja de ruta') },
  (c, d) =>
    !hayRuta(c)
      ? 'noAplica'
      : d.motivo !== undefined
        ? null
        : { campo: 'motivo', version: c.version + 1 },
);
/** What was met is not taken out of the record by writing the roadmap anew. */
export const LO_CUMPLIDO_QUEDA = hoja(
  'LO_CUMPLIDO_QUEDA',
  { cita: minga('versiones de la hoja de ruta') },
  (c, d) => {
    const claves = clavesDe(d);
    const hitos = Object.entries(c.ruta).flatMap(([k, e]) =>
      e === 'cumplido' && !claves.includes(k) ? [k] : [],
    );
    return hitos.length === 0 ? null : { hitos };
  },
);
export const APROBACION_DE_LA_RUTA = hoja(
  'APROBACION_DE_LA_RUTA',
  {
    fuerza: 'sugerido',
    cita: control('validado y verificado en sesiones periódicas'),
  },
  (_c, d, hechos) => {
    const r = respaldoDe(d as never, hechos, 'acta');
    return r === 'decidido' || r === 'acta' ? null : { campo: 'acta', motivo: r };
  },
);
export const HITOS_DENTRO_DEL_COMPROMISO = hoja(
  'HITOS_DENTRO_DEL_COMPROMISO',
  { certeza: 'INF', clase: 'plazo', cita: control('tiempos, actividades, responsables') },
  (c, d) => {
    const hitos = d.hitos.flatMap((h) =>
      (h.inicio !== undefined && h.fin !== undefined && h.inicio > h.fin) ||
      (h.fin !== undefined && c.fin !== null && h.fin > c.fin) ||
      (h.inicio !== undefined && c.inicio !== null && h.inicio < c.inicio)
        ? [h.clave ?? '—']
        : [],
    );
    return hitos.length === 0 ? null : { hitos };
  },
);
export const PESOS_SUMAN_CIEN = hoja(
  'PESOS_SUMAN_CIEN',
  { certeza: 'INF', cita: minga('avance del compromiso') },
  (_c, d) => {
    const pesos = d.hitos.map((h) => h.peso);
    if (pesos.every((p) => p === undefined)) return 'noAplica';
    const suma = pesos.reduce<number>((a, p) => a + (p ?? 0), 0);
    return pesos.every((p) => p !== undefined) && Math.abs(suma - 100) < 0.01
      ? null
      : { suma: Math.round(suma * 100) / 100 };
  },
);

// ── indicadores ──
export const INDICADOR_MEDIBLE = contenido<{ lineaBase?: number; meta?: number }>(
  {
    codigo: 'INDICADOR_MEDIBLE',
    certeza: 'INF',
    cita: s0('§4.1', 'Validar los indicadores de seguimiento'),
  },
  (d) => (d.lineaBase !== undefined && d.meta !== undefined ? null : { campo: 'meta' }),
);
export const HAY_INDICADORES = orden<ContextoCompromiso>(
  { codigo: 'HAY_INDICADORES', cita: minga('indicadores') },
  (c) => c.indicadores.length > 0,
);
export const INDICADOR_DEFINIDO = senalado<ContextoCompromiso, { indicador: string }>(
  { codigo: 'INDICADOR_DEFINIDO', cita: minga('indicadores') },
  (c) => c.indicadores,
  (d) => d.indicador,
  'indicador',
);
export const CUPO_DE_INDICADORES = requisito<ContextoCompromiso, { clave: string }>({
  codigo: 'CUPO_DE_INDICADORES',
  fuerza: 'debe',
  certeza: 'fuente',
  clase: 'contenido',
  cita: minga('indicadores'),
  evaluar: (c, datos) => {
    if (datos === undefined) return depende;
    return c.indicadores.includes(datos.clave) || c.indicadores.length < 20 ? cumple : falta();
  },
});
export const MEDICION_CON_EVIDENCIA = producto(
  'evidencia',
  ['verificable', 'publicacion', 'informe_avance', 'otro'],
  {
    codigo: 'MEDICION_CON_EVIDENCIA',
    certeza: 'INF',
    cita: s0('§5', 'acorde a los indicadores'),
    sinFirma: true,
  },
);

// ── informes ──
export const AVANCE_CON_INFORME = producto('informe', ['informe_avance', 'verificable', 'otro'], {
  codigo: 'AVANCE_CON_INFORME',
  certeza: 'INF',
  cita: s0('§5', 'Reportar el avance', 'acorde a los indicadores'),
  sinFirma: true,
});
interface AvanceDado {
  readonly avance?: number;
  readonly hito?: string;
  readonly hitos?: readonly { readonly hito?: string; readonly avance?: number }[];
}
/** What was done is recorded as it is told, and less than what was told before is looked at twice. Our reading. */
export const AVANCE_QUE_NO_BAJA = requisito<ContextoCompromiso, AvanceDado>({
  codigo: 'AVANCE_QUE_NO_BAJA',
  fuerza: 'sugerido',
  certeza: 'INF',
  clase: 'contenido',
  cita: minga('avance del compromiso'),
  evaluar: (c, datos, { ocurridoEn }) => {
    if (datos === undefined) return depende;
    const deHito = (hito: string | undefined, dado: number | undefined): number | null =>
      avanceQueBaja(hito === undefined ? undefined : c.avanceDeHitos?.[hito], dado, ocurridoEn);
    const antes = [
      datos.hito === undefined
        ? avanceQueBaja(c.avance, datos.avance, ocurridoEn)
        : deHito(datos.hito, datos.avance),
      ...(datos.hitos ?? []).map((h) => deHito(h.hito, h.avance)),
    ].find((x) => x !== null);
    return antes === undefined ? cumple : falta({ antes });
  },
});
export const AVANCE_POR_VALIDAR = orden<ContextoCompromiso>(
  { codigo: 'AVANCE_POR_VALIDAR', cita: minga('informes de avance') },
  (c) => c.porValidar.length > 0,
);
export const AVANCE_SENALADO = senalado<ContextoCompromiso, { informeNumero: number }>(
  { codigo: 'AVANCE_SENALADO', cita: minga('informes de avance') },
  (c) => c.porValidar,
  (d) => d.informeNumero,
  'numero',
);
export const AVANCE_OBSERVADO = contenido<{ resultado: string; observaciones?: string }>(
  { codigo: 'AVANCE_OBSERVADO', certeza: 'INF', cita: minga('informes de avance') },
  (d) =>
    d.resultado !== 'observado'
      ? 'noAplica'
      : d.observaciones === undefined
        ? { campo: 'observaciones' }
        : null,
);

// ── escalamientos ──
export const ESCALAMIENTO_ABIERTO = orden<ContextoCompromiso>(
  { codigo: 'ESCALAMIENTO_ABIERTO', cita: minga('escalamientos') },
  (c) => c.abiertos.length > 0,
);
export const ESCALAMIENTO_SENALADO = senalado<ContextoCompromiso, { escalamiento: number }>(
  { codigo: 'ESCALAMIENTO_SENALADO', cita: minga('escalamientos') },
  (c) => c.abiertos,
  (d) => d.escalamiento,
  'numero',
);
/** Who decides is the body it was raised to: with its decision, or with the minutes of it. */
export const DECISION_DEL_ORGANO = contenido(
  {
    codigo: 'DECISION_DEL_ORGANO',
    fuerza: 'sugerido',
    cita: s0('§5', 'quien analizará cada situación y planteará sus decisiones'),
  },
  (d, hechos) => {
    const r = respaldoDe(d, hechos, 'acta');
    return r === 'decidido' || r === 'acta' ? null : { campo: 'acta', motivo: r };
  },
);
export const SIN_ESCALAMIENTOS_ABIERTOS = orden<ContextoCompromiso>(
  {
    codigo: 'SIN_ESCALAMIENTOS_ABIERTOS',
    certeza: 'INF',
    cita: s0('§5', 'quien analizará cada situación'),
  },
  (c) => c.abiertos.length === 0,
);

// ── fechas de cierre del plan ──
type Fechas = { readonly ejecucion?: Fecha | null; readonly informes?: Fecha | null } | null;
const enPlazo = (codigo: string, cual: 'ejecucion' | 'informes', clave: string) =>
  requisito<ContextoCompromiso>({
    codigo,
    fuerza: 'debe',
    certeza: 'INF',
    clase: 'plazo',
    cita: s0('§8', clave),
    evaluar: (_c, _datos, hechos) => {
      const hasta = ((hechos.padre?.['fechas'] ?? null) as Fechas)?.[cual] ?? null;
      if (hasta === null) return noAplica;
      return (hechos.ocurridoEn ?? hechos.hoy) <= hasta ? cumple : falta({ hasta });
    },
  });
/** Late work is recorded and said to be late; it is not refused. */
export const EJECUCION_EN_PLAZO = enPlazo(
  'EJECUCION_EN_PLAZO',
  'ejecucion',
  'fecha final para la ejecución de acciones de los compromisos',
);
export const INFORMES_EN_PLAZO = enPlazo(
  'INFORMES_EN_PLAZO',
  'informes',
  'entrega de informes finales y entregables',
);

// ── cierre ──
export const EVIDENCIA_DE_CUMPLIMIENTO = producto('verificable', VERIFICABLES, {
  codigo: 'EVIDENCIA_DE_CUMPLIMIENTO',
  fuerza: 'sugerido',
  cita: control('verificables', 'validado y verificado'),
  sinFirma: true,
});
export const HITOS_CUMPLIDOS = orden<ContextoCompromiso>(
  {
    codigo: 'HITOS_CUMPLIDOS',
    certeza: 'INF',
    cita: control('hoja de ruta para cada hito'),
  },
  (c) => (c.hitos === null ? 'noAplica' : c.hitosCumplidos >= c.hitos),
);
export const INFORME_DE_CIERRE = producto(
  'informe',
  ['informe_final', 'informe_avance', 'verificable', 'otro'],
  {
    codigo: 'INFORME_DE_CIERRE',
    certeza: 'INF',
    cita: s0('§8', 'entrega de informes finales y entregables'),
    sinFirma: true,
  },
);
/** «Complete» and «closed without being met» say opposite things. */
export const NIVEL_COHERENTE = contenido<{ nivel: string }>(
  { codigo: 'NIVEL_COHERENTE', certeza: 'INF', cita: minga('escala de cumplimiento') },
  (d) => (d.nivel === 'completo' ? { nivel: d.nivel } : null),
);
