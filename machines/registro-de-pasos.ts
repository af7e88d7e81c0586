/** The record of steps every machine keeps in its context, and how a transition annotates it. */
import { z } from 'zod';
import type { EstadoDePaso, FechaParcial, Hechos } from './contrato.js';

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

// ── Annotations ──────────────────────────────────────────────────────────────────────────────────

export const estaCerrado = (estado: EstadoDePaso | undefined): boolean =>
  estado === 'cumplido' || estado === 'omitido' || estado === 'noAplica';
export const estaAbierto = (estado: EstadoDePaso | undefined): boolean =>
  estado === 'disponible' || estado === 'enCurso' || estado === 'observado';

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
export type Argumentos = { readonly context: any; readonly event: Suceso };
export type Anota = readonly Anotacion[] | ((args: Argumentos) => readonly Anotacion[]);

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
export function anotarPasos(
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
