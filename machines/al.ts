/**
 * How a procedure is written as an XState machine. One helper, `al`, writes every transition: the guard that
 * rules it and the picture people are shown of it come from the same declaration, so they cannot part.
 *
 * ```ts
 * type Contexto = ContextoConPasos & { actores: number };
 * const hayForo = requisito<Contexto, { acta: string }>({
 *   codigo: 'ACTA_DE_CONSTITUCION', fuerza: 'debe', certeza: 'fuente', clase: 'producto', cita: {…},
 *   evaluar: (contexto, datos, hechos) => datos === undefined ? depende : hechos.documentos[datos.acta]?.firmado ? cumple : falta(),
 * });
 * const { guards, actions } = base<Contexto>();
 * export const maquina = setup({
 *   types: {} as { context: Contexto; events: Suceso; input: EntradaDeMaquina },
 *   guards, actions: { ...actions, contarActor: assign(…) },
 *   actors: { plan: procesoAparte },              // sub-process: invoked by name, lives in a row of its own
 *   delays: { metaDelPaso9: SIN_RELOJ },          // named deadline: the engine computes it from `plazos`
 * }).createMachine({
 *   id: 'implementacion',                         // the procedure's name, without version
 *   context: alNacer((entrada, hechos) => ({ ...SIN_PASOS, actores: 0 })),
 *   initial: 'conformandoForo',
 *   states: {
 *     conformandoForo: {
 *       meta: enPaso(9, 'disponible'),
 *       on: {
 *         ...al('conformarForo', { paso: 9, actua: ['foro'], porCuentaDe: [{ actua: 'foro', registran: ['delegado'], prueba: 'acta' }],
 *            requisitos: [hayForo], datos: datosDeConformar, cierra: true, abre: [10, 12], destino: 'cocreandoNormativa',
 *            acciones: [avisar('FORO_CONFORMADO', ['poc'])] }),
 *       },
 *       after: { metaDelPaso9: alVencer({ paso: 9, acciones: [avisar('META_VENCIDA', ['pocl'])] }) },
 *     },
 *     acompaniandoPlan: {
 *       meta: enPaso(13, 'enCurso'),
 *       invoke: { id: 'plan', src: 'plan', input: ({ context }) => ({ … }), onDone: alConcluir({ paso: 13, cierra: true, destino: 'fin' }) },
 *     },
 * ```
 * An event offered in two states is declared once, `const conformarForo = evento('conformarForo', {…})`, and written
 * `...al(conformarForo, { destino: 'x' })` in each.
 */
import { z } from 'zod';
import type {
  ClaseTitular,
  DeclaracionDeEvento,
  Fecha,
  HechosPedidos,
  PorCuentaDe,
  RequisitoCualquiera,
  Rol,
} from './contrato.js';
import type { Anota, Anotacion, ParamsDeAnotarPaso } from './registro-de-pasos.js';
import { anotarPaso } from './acciones.js';
import type { AccionEscrita, Fija, ParamsDeRequisitos } from './acciones.js';

// A machine's file finds here all it is written with.
export * from './acciones.js';
export * from './registro-de-pasos.js';
export * from './requisito.js';

/** What a state says of the step it stands for. */
export interface MetaDeEstado {
  readonly paso: number;
  readonly situacion: 'disponible' | 'enCurso' | 'observado';
}
export const enPaso = (paso: number, situacion: MetaDeEstado['situacion']): MetaDeEstado => ({
  paso,
  situacion,
});

/** What a transition says of itself: the whole declaration, whence doors, forms, rules and texts come. */
export interface MetaDeTransicion {
  readonly declaracion: DeclaracionDeEvento;
  readonly cierra: readonly number[];
  readonly esperaSi: EsperaSi | null;
  readonly metaDe: MetaDe | null;
  readonly soloEn: SoloEn;
  readonly actuaSi: ActuaSi | null;
}
/** Of the roles declared, those that act in a context like this: an agreement is carried out by whom it names. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type ActuaSi = (contexto: any) => readonly Rol[];
/** Roles that act only for some kinds of titular; the others act for all. */
export type SoloEn = { readonly [R in Rol]?: readonly ClaseTitular[] };
// The context is that of the machine the event is written for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type EsperaSi = (contexto: any) => boolean;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type MetaDe = (contexto: any) => Fecha | null;

type Declaracion = {
  readonly paso: number | null;
  readonly actua: readonly Rol[];
  readonly porCuentaDe?: readonly PorCuentaDe[];
  readonly requisitos?: readonly RequisitoCualquiera[];
  readonly datos?: z.ZodType;
  readonly hechos?: HechosPedidos;
  /** May it be dated before today? Default true: most acts happened before they are recorded. */
  readonly fechable?: boolean;
  readonly interno?: boolean;
  /** Is it awaited, always or in a context like this? By default, where it meets its own step. */
  readonly espera?: boolean | EsperaSi;
  /** A target the context holds, instead of the step's; null: it has none. */
  readonly meta?: MetaDe;
  readonly soloEn?: SoloEn;
  readonly actuaSi?: ActuaSi;
  readonly sella?: string;
  readonly designa?: Rol;
};

type Consecuencia = {
  /** `#id` or the name of a sibling state; none: stays where it is. */
  readonly destino?: string;
  /** Leaves and enters again even when the destination is the same state (restarts its deadlines and children). */
  readonly reentra?: boolean;
  /** Closes its own step: `true` is `cumplido`. */
  readonly cierra?: true | 'cumplido' | 'omitido' | 'noAplica';
  /** Steps that become available (the next round, if they were closed). */
  readonly abre?: readonly number[];
  readonly anota?: Anota;
  readonly acciones?: readonly AccionEscrita[];
};

export interface TransicionEscrita {
  readonly target?: string;
  readonly reenter?: boolean;
  readonly guard?: { readonly type: 'requisitos'; readonly params: ParamsDeRequisitos };
  // Names and params of actions are checked by the static tests, which see every machine assembled.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly actions: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly meta?: any;
}

const SIN_DATOS = z.strictObject({});

/** An event declared before it is known where it leads: until then, whether it is awaited may be open. */
export interface EventoDeclarado extends Omit<DeclaracionDeEvento, 'espera'> {
  readonly espera: boolean | EsperaSi | null;
  readonly metaDe: MetaDe | null;
  readonly soloEn: SoloEn;
  readonly actuaSi: ActuaSi | null;
}

/** Declares an event apart from where it leads, for those offered in several states. */
export function evento(nombre: string, d: Declaracion): EventoDeclarado {
  return {
    nombre,
    paso: d.paso,
    actua: d.actua,
    porCuentaDe: d.porCuentaDe ?? [],
    requisitos: d.requisitos ?? [],
    datos: d.datos ?? SIN_DATOS,
    hechos: d.hechos ?? {},
    fechable: d.fechable ?? true,
    interno: d.interno ?? false,
    espera: d.interno === true ? false : (d.espera ?? null),
    metaDe: d.meta ?? null,
    soloEn: d.soloEn ?? {},
    actuaSi: d.actuaSi ?? null,
    ...(d.sella === undefined ? {} : { sella: d.sella }),
    ...(d.designa === undefined ? {} : { designa: d.designa }),
  };
}

/** Declares an event that comes from a child (`avisarPadre`) or from the engine, never from a person. */
export const eventoInterno = (
  nombre: string,
  d: Omit<Declaracion, 'actua' | 'porCuentaDe' | 'interno' | 'fechable' | 'espera' | 'meta'>,
): EventoDeclarado => evento(nombre, { ...d, actua: [], interno: true, fechable: true });

function consecuencias(
  paso: number | null,
  c: Consecuencia,
): { actions: readonly AccionEscrita[]; cierra: readonly number[] } {
  const fijas: Anotacion[] = [];
  const cierra: number[] = [];
  if (c.cierra !== undefined) {
    if (paso === null) throw new Error('`cierra` needs a step: this event belongs to none');
    fijas.push({ paso, estado: c.cierra === true ? 'cumplido' : c.cierra });
    cierra.push(paso);
  }
  for (const n of c.abre ?? []) fijas.push({ paso: n, estado: 'disponible' });
  const anota = c.anota;
  const params: Fija<ParamsDeAnotarPaso> =
    typeof anota === 'function'
      ? (args) => ({ paso, anotaciones: [...fijas, ...anota(args)] })
      : { paso, anotaciones: [...fijas, ...(anota ?? [])] };
  return { actions: [anotarPaso(params), ...(c.acciones ?? [])], cierra };
}

function transicion(
  paso: number | null,
  c: Consecuencia,
): TransicionEscrita & { cierra: readonly number[] } {
  const { actions, cierra } = consecuencias(paso, c);
  return {
    ...(c.destino === undefined ? {} : { target: c.destino }),
    ...(c.reentra === undefined ? {} : { reenter: c.reentra }),
    actions,
    cierra,
  };
}

/** The transition of an event, with its declaration in `meta` and its requirements as the guard. */
export function al<N extends string>(
  nombre: N,
  d: Declaracion & Consecuencia,
): { readonly [K in N]: TransicionEscrita };
export function al(
  declaracion: EventoDeclarado,
  c?: Consecuencia,
): { readonly [nombre: string]: TransicionEscrita };
export function al(
  que: string | EventoDeclarado,
  como: (Declaracion & Consecuencia) | Consecuencia = {},
): { readonly [nombre: string]: TransicionEscrita } {
  const { espera, metaDe, soloEn, actuaSi, ...fija } =
    typeof que === 'string' ? evento(que, como as Declaracion) : que;
  const { cierra, ...resto } = transicion(fija.paso, como);
  const cumpleSuPaso = como.cierra === true || como.cierra === 'cumplido';
  const declaracion: DeclaracionDeEvento = {
    ...fija,
    espera: espera === null ? cumpleSuPaso : espera !== false,
  };
  const esperaSi = typeof espera === 'function' ? espera : null;
  return {
    [declaracion.nombre]: {
      ...resto,
      guard: { type: 'requisitos', params: { requisitos: declaracion.requisitos } },
      meta: { declaracion, cierra, esperaSi, metaDe, soloEn, actuaSi } satisfies MetaDeTransicion,
    },
  };
}

/** Where a named deadline leads when it falls due: `after: { metaDelPaso9: alVencer({ paso: 9, … }) }`. */
export function alVencer(c: Consecuencia & { readonly paso: number | null }): TransicionEscrita {
  const { cierra, ...resto } = transicion(c.paso, c);
  return { ...resto, meta: { cierra } };
}

/** Where the end of an invoked child leads: `invoke: { …, onDone: alConcluir({ paso: 13, cierra: true, … }) }`. */
export const alConcluir = (c: Consecuencia & { readonly paso: number | null }): TransicionEscrita =>
  alVencer(c);
