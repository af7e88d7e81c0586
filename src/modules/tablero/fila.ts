/** One row of the board: a titular, where its process stands, and what is measured of it on a day. Pure. */
import type { EstadoDePaso, Fecha, FechaParcial, Rol } from '../../../machines/contrato.js';
import { diasEntre } from './dias.js';
import { regionDe, type Region } from './provincias.js';
import type {
  Cabeza,
  DetalleDeRaiz,
  EsperaGuardada,
  PasoGuardado,
  PasosDeHijos,
} from './tablero-store.js';

export const PASOS = 15;

export const SITUACIONES = [
  'sinIniciar',
  'enProceso',
  'suspendido',
  'planCerrado',
  'archivado',
  'desistido',
] as const;
/** Each titular is in one and only one. */
export type SituacionEnTablero = (typeof SITUACIONES)[number];

export const ESPERADOS = ['gad', 'poc', 'gremio', 'foro', 'evaluador'] as const;
/** Who an overdue step waits for. */
export type Esperado = (typeof ESPERADOS)[number];

export const ALERTAS = [
  'enSilencio',
  'sinRatificar',
  'sensibilizacionPendiente',
  'riesgoMinimo',
  'sinConstancia',
] as const;
export type Alerta = (typeof ALERTAS)[number];

export interface PasoDeFila {
  readonly numero: number;
  readonly estado: EstadoDePaso;
  readonly vuelta: number;
  readonly desde: FechaParcial | null;
  /** Since when it is open, in days; null when it is not, or its date is not known. */
  readonly dias: number | null;
  /** How long its last closed round took; null when it is not known, or was declared and not walked. */
  readonly duro: number | null;
  readonly sinConstancia: boolean;
  readonly regularizado: boolean;
  /** The day its target ends. */
  readonly vence: Fecha | null;
  /** Its target has passed: who is awaited. */
  readonly vencido: { readonly quien: Esperado; readonly roles: readonly Rol[] } | null;
  readonly esperan: readonly Rol[];
}

export interface Fila extends Omit<Cabeza, 'raiz'> {
  readonly region: Region | null;
  readonly situacion: SituacionEnTablero;
  readonly procesoId: string | null;
  /** Year in which it began. */
  readonly anio: number | null;
  /** The fifteen, or none while there is no process. */
  readonly pasos: readonly PasoDeFila[];
  readonly planes: number;
  readonly planesAbiertos: number;
  readonly vencidos: number;
  readonly alertas: readonly Alerta[];
  readonly ultimaActividad: Fecha | null;
  readonly actividad: DetalleDeRaiz['actividad'];
}

/** What a row is reckoned with, besides its root. */
export interface DiaDelTablero {
  readonly hoy: Fecha;
  /** Who recorded nothing since then is silent. */
  readonly calladosDesde: Fecha;
  /** A member of OGP Local that published nothing since then risks its minimum requirements. */
  readonly publicadoDesde: Fecha;
  readonly pasosDeHijos: PasosDeHijos;
  readonly diaDe: (instante: number) => Fecha;
}

const ABIERTOS: ReadonlySet<EstadoDePaso> = new Set(['disponible', 'enCurso', 'observado']);
export const estaAbierto = (estado: EstadoDePaso): boolean => ABIERTOS.has(estado);

const GRUPO: { readonly [r in Rol]: Esperado } = {
  poc: 'poc',
  administrador: 'poc',
  grupoNucleo: 'poc',
  gremio: 'gremio',
  foro: 'foro',
  secretariaTecnica: 'foro',
  evaluador: 'evaluador',
  autoridad: 'gad',
  delegado: 'gad',
  pocl: 'gad',
  grupoEjecutor: 'gad',
};

/** The rows of Anexo 4 that the POC answers for: what is late there is its own debt (page 0132). */
const DEL_POC: ReadonlySet<number> = new Set([3, 4, 12]);

/** Steps done by the day their plan says: no number of days is the target of them all. */
export const CON_FECHA_DEL_PLAN: ReadonlySet<number> = new Set([14]);

/**
 * In its own steps the debt is the POC's, even where others may act for it. In the others it is of whom it waits for
 * first among those who answer for the step; of the POC, where nobody else is awaited.
 */
export function quienDebe(
  paso: number,
  esperas: readonly Pick<EsperaGuardada, 'actua'>[],
): Esperado {
  const grupos = esperas.flatMap((e) => e.actua).map((rol) => GRUPO[rol]);
  if (DEL_POC.has(paso) && grupos.includes('poc')) return 'poc';
  return grupos.find((g) => g !== 'poc') ?? grupos[0] ?? 'gad';
}

const fechaEntera = (f: FechaParcial | null): f is Fecha => f !== null && f.length === 10;

function verPaso(
  p: PasoGuardado,
  cerrado: PasoGuardado | undefined,
  esperas: readonly EsperaGuardada[],
  hoy: Fecha,
): PasoDeFila {
  const abierto = estaAbierto(p.estado);
  const suyas = abierto
    ? esperas.filter((e) => e.paso === p.numero && e.procesoId === p.procesoId)
    : [];
  const conFecha = suyas
    .filter((e) => e.vence !== null)
    .sort((a, b) => (a.vence! < b.vence! ? -1 : 1));
  const tarde = conFecha.filter((e) => e.vence! < hoy);
  const abiertoDesde = p.inicio ?? p.desde;
  return {
    numero: p.numero,
    estado: p.estado,
    vuelta: p.vuelta,
    desde: p.desde,
    dias: abierto && fechaEntera(abiertoDesde) ? Math.max(0, diasEntre(abiertoDesde, hoy)) : null,
    duro: cerrado === undefined ? null : duracion(cerrado),
    sinConstancia: p.sinConstancia,
    regularizado: p.regularizado,
    vence: conFecha[0]?.vence ?? null,
    vencido:
      tarde.length === 0
        ? null
        : { quien: quienDebe(p.numero, tarde), roles: [...new Set(tarde.flatMap((e) => e.actua))] },
    esperan: [...new Set(suyas.flatMap((e) => e.actua))],
  };
}

/** What was brought in was not walked here, and a fact may be older than the one before it. */
function duracion(p: PasoGuardado): number | null {
  if (p.estado !== 'cumplido' || p.regularizado || p.sinConstancia) return null;
  if (!fechaEntera(p.inicio) || !fechaEntera(p.desde)) return null;
  const dias = diasEntre(p.inicio, p.desde);
  return dias < 0 ? null : dias;
}

const SIN_EMPEZAR = (numero: number): PasoDeFila => ({
  numero,
  estado: 'aunNo',
  vuelta: 1,
  desde: null,
  dias: null,
  duro: null,
  sinConstancia: false,
  regularizado: false,
  vence: null,
  vencido: null,
  esperan: [],
});

/**
 * Steps of the newest plan and, where it walks none, those of the root, which declares 13 to 15 too but only knows that
 * they may begin; a duration, from the last plan that closed the step.
 */
export function pasosDe(d: DetalleDeRaiz, hoy: Fecha): PasoDeFila[] {
  const enOrden = [...d.procesos].sort(
    (a, b) =>
      Number(a.esRaiz) - Number(b.esRaiz) || b.abiertoEn - a.abiertoEn || (a.id < b.id ? 1 : -1),
  );
  const deProceso = new Map<string, PasoGuardado[]>();
  for (const p of d.pasos) {
    const otros = deProceso.get(p.procesoId);
    if (otros === undefined) deProceso.set(p.procesoId, [p]);
    else otros.push(p);
  }
  const mostrado = new Map<number, PasoGuardado>();
  const cerrado = new Map<number, PasoGuardado>();
  for (const { id } of enOrden)
    for (const p of deProceso.get(id) ?? []) {
      if (!mostrado.has(p.numero)) mostrado.set(p.numero, p);
      if (!cerrado.has(p.numero) && p.estado === 'cumplido') cerrado.set(p.numero, p);
    }
  return Array.from({ length: PASOS }, (_, i) => {
    const p = mostrado.get(i + 1);
    return p === undefined ? SIN_EMPEZAR(i + 1) : verPaso(p, cerrado.get(i + 1), d.esperas, hoy);
  });
}

function situacionDe(
  c: Cabeza,
  d: DetalleDeRaiz | null,
  pasos: readonly PasoDeFila[],
): SituacionEnTablero {
  if (c.raiz === null || d === null) return 'sinIniciar';
  if (c.raiz.marca !== null) return c.raiz.marca;
  if (c.raiz.situacion === 'concluido' || c.raiz.situacion === 'detenido') return 'planCerrado';
  const abiertos = d.procesos.some((p) => !p.esRaiz && p.situacion === 'activo');
  return pasos[PASOS - 1]?.estado === 'cumplido' && !abiertos ? 'planCerrado' : 'enProceso';
}

/** The part that only changes with the root and the day. */
export interface ParteDeRaiz {
  readonly pasos: readonly PasoDeFila[];
  readonly vencidos: number;
  readonly anio: number;
  readonly ultimaActividad: Fecha;
  /** What its steps were closed without. */
  readonly pendientes: ReadonlySet<string>;
}

export function parteDeRaiz(c: Cabeza, d: DetalleDeRaiz, dia: DiaDelTablero): ParteDeRaiz {
  const pasos = pasosDe(d, dia.hoy);
  const primero = d.pasos
    .flatMap((p) => [p.inicio, p.desde])
    .filter((f) => f !== null)
    .reduce((a, b) => (a < b ? a : b), dia.diaDe(c.raiz!.abiertaEn));
  return {
    pasos,
    vencidos: pasos.filter((p) => p.vencido !== null).length,
    anio: Number(primero.slice(0, 4)),
    ultimaActividad: dia.diaDe(d.ultimaActividad),
    pendientes: new Set(d.pasos.flatMap((p) => p.pendientes)),
  };
}

export function verFila(
  c: Cabeza,
  d: DetalleDeRaiz | null,
  parte: ParteDeRaiz | null,
  dia: DiaDelTablero,
  publicado: number | null | undefined,
): Fila {
  const pasos = parte?.pasos ?? [];
  const situacion = situacionDe(c, d, pasos);
  const alertas: Alerta[] = [];
  if (d !== null && parte !== null && situacion === 'enProceso') {
    if (parte.ultimaActividad < dia.calladosDesde) alertas.push('enSilencio');
    const { pendientes } = parte;
    if (pendientes.has('adhesionPorRatificar')) alertas.push('sinRatificar');
    if (pendientes.has('sensibilizacionPendiente')) alertas.push('sensibilizacionPendiente');
    if (esMiembroOgp(d) && enRiesgo(publicado, dia)) alertas.push('riesgoMinimo');
  }
  if (pasos.some((p) => p.sinConstancia)) alertas.push('sinConstancia');
  const planes = d?.procesos.filter((p) => !p.esRaiz) ?? [];
  // Field by field: over a thousand rows a copy of what is left of each is half the reading.
  return {
    titularId: c.titularId,
    nombre: c.nombre,
    claveBusqueda: c.claveBusqueda,
    clase: c.clase,
    nivel: c.nivel,
    gremio: c.gremio,
    codigoDpa: c.codigoDpa,
    provincia: c.provincia,
    canton: c.canton,
    poblacion: c.poblacion,
    demo: c.demo,
    analista: c.analista,
    region: regionDe(c.provincia),
    situacion,
    procesoId: c.raiz?.id ?? null,
    anio: parte?.anio ?? null,
    pasos,
    planes: planes.length,
    planesAbiertos: planes.filter((p) => p.situacion === 'activo').length,
    vencidos: parte?.vencidos ?? 0,
    alertas,
    ultimaActividad: parte?.ultimaActividad ?? null,
    actividad: d?.actividad ?? [],
  };
}

/** Only those that are under way with a plan of their own. */
export const esMiembroOgp = (d: DetalleDeRaiz): boolean =>
  d.procesos.some((p) => p.miembroOgp && p.situacion === 'activo');

const enRiesgo = (publicado: number | null | undefined, dia: DiaDelTablero): boolean =>
  publicado === null || publicado === undefined || dia.diaDe(publicado) < dia.publicadoDesde;
