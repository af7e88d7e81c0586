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
import { assign, fromTransition } from 'xstate';
import { z } from 'zod';
import { efectoDeFuerza } from './contrato.js';
import type {
  Cita,
  ClaseTitular,
  DeclaracionDeEvento,
  EstadoDePaso,
  Evaluacion,
  Fecha,
  FechaParcial,
  Hechos,
  HechosPedidos,
  JsonObjeto,
  PorCuentaDe,
  Requisito,
  RequisitoCualquiera,
  Rol,
} from './contrato.js';

// ── Context, events, input ───────────────────────────────────────────────────────────────────────

/** What is remembered of one step. `cambio` grows with every transition of the step, and only with those. */
export interface RegistroDePaso {
  readonly estado: EstadoDePaso;
  readonly vuelta: number;
  readonly desde: FechaParcial | null;
  /** Since when it is open, through all its open states, if that is not `desde`. */
  readonly abierto?: FechaParcial | null | undefined;
  readonly sinConstancia: boolean;
  /** Its state was declared when the process was brought in. */
  readonly regularizado?: boolean | undefined;
  readonly pendientes: readonly string[];
  readonly cambio: number;
}

/** The context of every machine holds at least this. `cambio` counts the transitions that belong to no step. */
export interface ContextoConPasos {
  readonly pasos: { readonly [numero: string]: RegistroDePaso };
  readonly cambio: number;
}

export const SIN_PASOS: ContextoConPasos = { pasos: {}, cambio: 0 };

/** Shape of `ContextoConPasos`, to be extended by each procedure's own context schema. */
export const contextoConPasos = z.strictObject({
  pasos: z.record(
    z.string().regex(/^\d+$/),
    z.strictObject({
      estado: z.enum([
        'aunNo',
        'disponible',
        'enCurso',
        'observado',
        'cumplido',
        'omitido',
        'noAplica',
      ]),
      vuelta: z.int().min(1),
      desde: z.string().nullable(),
      abierto: z.string().nullable().optional(),
      sinConstancia: z.boolean(),
      regularizado: z.boolean().optional(),
      pendientes: z.array(z.string()),
      cambio: z.int().min(0),
    }),
  ),
  cambio: z.int().min(0),
});

/** Every event: its name, its data, the facts the engine resolved. Never spread. */
export interface Suceso {
  readonly type: string;
  // Each transition's own schema says what its data are; the machine's type cannot say it for all of them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly datos: any;
  readonly hechos: Hechos;
  /** What an invoked child returned, on the event of its end. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly output?: any;
}

export interface EntradaDeMaquina {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly entrada: any;
  readonly hechos: Hechos;
}

/** The first context. XState also asks for it without input, to build a throw-away actor: it gets the bare steps. */
export function alNacer<C extends ContextoConPasos>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  escribir: (entrada: any, hechos: Hechos) => C,
): (args: { input: EntradaDeMaquina }) => C {
  return ({ input }) =>
    (input as EntradaDeMaquina | undefined) === undefined
      ? (SIN_PASOS as C)
      : escribir(input.entrada, input.hechos);
}

// ── Requirements ─────────────────────────────────────────────────────────────────────────────────

export const cumple: Evaluacion = { resultado: 'cumple' };
/** The answer of a rule that looks into data nobody has filled in yet. */
export const depende: Evaluacion = { resultado: 'dependeDeLosDatos' };
export const falta = (params?: JsonObjeto): Evaluacion =>
  params === undefined ? { resultado: 'falta' } : { resultado: 'falta', params };

/** Writes a rule with its context and data typed. */
export const requisito = <C extends ContextoConPasos, D = unknown>(
  r: Requisito<C, D>,
): RequisitoCualquiera => r;

/** «Step n must be closed first», the commonest rule of order. */
export function pasoCerrado(
  n: number,
  r: Pick<Requisito, 'fuerza' | 'certeza'> & { readonly codigo?: string; readonly cita: Cita },
): RequisitoCualquiera {
  return requisito({
    codigo: r.codigo ?? `PASO_${n}_CERRADO`,
    fuerza: r.fuerza,
    certeza: r.certeza,
    clase: 'orden',
    cita: r.cita,
    evaluar: (contexto) => (estaCerrado(contexto.pasos[n]?.estado) ? cumple : falta({ paso: n })),
  });
}

export const estaCerrado = (estado: EstadoDePaso | undefined): boolean =>
  estado === 'cumplido' || estado === 'omitido' || estado === 'noAplica';
export const estaAbierto = (estado: EstadoDePaso | undefined): boolean =>
  estado === 'disponible' || estado === 'enCurso' || estado === 'observado';

/** Does this requirement, so evaluated, keep the event from happening? The one reading of the table of forces. */
export function impide(r: RequisitoCualquiera, evaluacion: Evaluacion, hechos: Hechos): boolean {
  if (evaluacion.resultado === 'cumple') return false;
  const efecto = efectoDeFuerza(
    r.fuerza,
    r.certeza,
    hechos.modo,
    hechos.justificadas.includes(r.codigo),
  );
  return efecto === 'bloquea' || efecto === 'pideJustificacion';
}

// ── Annotations on the steps ─────────────────────────────────────────────────────────────────────

/** A change in the record of one step. */
export interface Anotacion {
  readonly paso: number;
  readonly estado?: EstadoDePaso;
  readonly pone?: readonly string[];
  readonly quita?: readonly string[];
  /** When it became so, if not on the date of the fact (a regularised step has its own). */
  readonly desde?: FechaParcial | null;
  readonly sinConstancia?: boolean;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Argumentos = { readonly context: any; readonly event: Suceso };
type Anota = readonly Anotacion[] | ((args: Argumentos) => readonly Anotacion[]);

export interface ParamsDeAnotarPaso {
  readonly paso: number | null;
  readonly anotaciones: readonly Anotacion[];
}

/** The record of a step open since the process is born. */
export const pasoAlNacer = (
  estado: 'disponible' | 'enCurso',
  hechos: Hechos | undefined,
): RegistroDePaso => ({
  ...REGISTRO_NUEVO,
  estado,
  desde: hechos?.ocurridoEn ?? null,
});

/** The date of the fact that opened it; null when it is not open. */
export const abiertoDesde = ({ estado, desde, abierto }: RegistroDePaso): FechaParcial | null =>
  !estaAbierto(estado) ? null : abierto === undefined ? desde : abierto;

const REGISTRO_NUEVO: RegistroDePaso = {
  estado: 'disponible',
  vuelta: 1,
  desde: null,
  sinConstancia: false,
  pendientes: [],
  cambio: 0,
};

/** The record after a change: closing or reopening what was already closed is the next round. */
function anotar(
  anterior: RegistroDePaso | undefined,
  a: Anotacion,
  hechos: Hechos | undefined,
): RegistroDePaso {
  const { regularizado: _antes, ...r } = anterior ?? REGISTRO_NUEVO;
  let pendientes = r.pendientes;
  if (a.quita !== undefined) pendientes = pendientes.filter((c) => !a.quita?.includes(c));
  if (a.pone !== undefined) pendientes = [...new Set([...pendientes, ...a.pone])].sort();
  const cambio = r.cambio + 1;
  if (
    a.estado === undefined ||
    (anterior !== undefined && a.estado === r.estado && !estaCerrado(a.estado))
  )
    return { ...(anterior ?? r), pendientes, cambio };
  const desde = a.desde !== undefined ? a.desde : (hechos?.ocurridoEn ?? null);
  const abierto = anterior !== undefined && estaAbierto(r.estado) ? abiertoDesde(r) : desde;
  return {
    estado: a.estado,
    vuelta: anterior !== undefined && estaCerrado(r.estado) ? r.vuelta + 1 : r.vuelta,
    desde,
    ...(estaAbierto(a.estado) && abierto !== desde ? { abierto } : {}),
    sinConstancia: a.estado !== 'noAplica' && (a.sinConstancia ?? hechos?.sinConstancia ?? false),
    // What is merely within reach was not declared by anybody.
    ...(hechos?.declaracion === undefined || a.estado === 'disponible' || a.estado === 'aunNo'
      ? {}
      : { regularizado: true }),
    pendientes,
    cambio,
  };
}

/** The step records after a transition of `paso` (null: of none) that makes these annotations. */
function anotarPasos(
  contexto: ContextoConPasos,
  { paso, anotaciones }: ParamsDeAnotarPaso,
  hechos: Hechos | undefined,
): ContextoConPasos {
  const pasos: { [n: string]: RegistroDePaso } = { ...contexto.pasos };
  const noAplica = hechos?.declaracion === 'noAplica';
  for (const a of anotaciones)
    pasos[a.paso] = anotar(
      pasos[a.paso],
      noAplica && a.paso === paso && a.estado === 'cumplido' ? { ...a, estado: 'noAplica' } : a,
      hechos,
    );
  // A transition of a step that says nothing of its record still changes its mark.
  if (paso !== null && !anotaciones.some((a) => a.paso === paso))
    pasos[paso] = anotar(
      pasos[paso],
      pasos[paso] === undefined ? { paso, estado: 'enCurso' } : { paso },
      hechos,
    );
  return { pasos, cambio: paso === null ? contexto.cambio + 1 : contexto.cambio };
}

// ── Actions ──────────────────────────────────────────────────────────────────────────────────────

export interface ParamsDeAvisar {
  readonly codigo: string;
  readonly roles: readonly Rol[];
  readonly params: JsonObjeto;
}
export interface ParamsDeAbrirHijo {
  readonly ref: string;
  /** Name of the child's procedure as listed in the definition's `hijos` (`compromiso`), without version. */
  readonly procedimiento: string;
  readonly entrada: JsonObjeto;
}
export interface ParamsDeAvisarPadre {
  readonly evento: string;
  readonly datos: JsonObjeto;
}
type Fija<P> = P | ((args: Argumentos) => P);

/** An action as written in a transition: by name, with params given or computed from context and event. */
export interface AccionEscrita {
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly params?: any;
}

/** A notice for people of the titular and for the outside. Text: `aviso.CODIGO`. */
export function avisar(
  codigo: string,
  roles: readonly Rol[],
  params: Fija<JsonObjeto> = {},
): AccionEscrita {
  if (typeof params === 'function')
    return {
      type: 'avisar',
      params: (args: Argumentos): ParamsDeAvisar => ({ codigo, roles, params: params(args) }),
    };
  return { type: 'avisar', params: { codigo, roles, params } satisfies ParamsDeAvisar };
}
/** Opens a child that no state waits for (a state that waits uses `invoke`). */
export const abrirHijo = (params: Fija<ParamsDeAbrirHijo>): AccionEscrita => ({
  type: 'abrirHijo',
  params,
});
/** Tells the parent; it hears it in the same command as an internal event. */
export const avisarPadre = (params: Fija<ParamsDeAvisarPadre>): AccionEscrita => ({
  type: 'avisarPadre',
  params,
});
/** Changes to step records outside a transition written by `al` (an `entry`, for instance). */
export const anotarPaso = (params: Fija<ParamsDeAnotarPaso>): AccionEscrita => ({
  type: 'anotarPaso',
  params,
});

export interface ParamsDeRequisitos {
  readonly requisitos: readonly RequisitoCualquiera[];
}

/** Guards and actions every machine gives to its `setup`. In a plain actor the three effects do nothing. */
export function base<C extends ContextoConPasos>() {
  return {
    guards: {
      requisitos: (
        { context, event }: { context: C; event: Suceso },
        { requisitos }: ParamsDeRequisitos,
      ): boolean =>
        requisitos.every(
          // The rule's own context and data types were checked where it was written.
          (r) =>
            !impide(
              r,
              r.evaluar(context as never, event.datos as never, event.hechos),
              event.hechos,
            ),
        ),
    },
    actions: {
      anotarPaso: assign<C, Suceso, ParamsDeAnotarPaso, Suceso, never>(
        ({ context, event }, params) => anotarPasos(context, params, hechosDe(event)) as Partial<C>,
      ),
      avisar: (_: unknown, _params: ParamsDeAvisar): void => {},
      abrirHijo: (_: unknown, _params: ParamsDeAbrirHijo): void => {},
      avisarPadre: (_: unknown, _params: ParamsDeAvisarPadre): void => {},
    },
  };
}

/** Facts of an event; at birth they come with the input. */
const hechosDe = (event: Suceso): Hechos | undefined =>
  (event.hechos as Hechos | undefined) ??
  (event as unknown as { input?: EntradaDeMaquina }).input?.hechos;

/** A sub-process as a plain actor sees it: it lives elsewhere and never ends by itself. */
export const procesoAparte = fromTransition<null, { type: string }, never, JsonObjeto>(
  (estado) => estado,
  null,
);

/** Placeholder of a named deadline, the longest a JavaScript timer can take: the engine computes the real one. */
export const SIN_RELOJ = 2_147_483_647;

// ── Transitions ──────────────────────────────────────────────────────────────────────────────────

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
}
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
  const { espera, metaDe, soloEn, ...fija } =
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
      meta: { declaracion, cierra, esperaSi, metaDe, soloEn } satisfies MetaDeTransicion,
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
