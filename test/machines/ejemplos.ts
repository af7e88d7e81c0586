import { existsSync } from 'node:fs';
import type { Hechos, Json, JsonObjeto } from '../../machines/contrato.js';

/**
 * What the walks cannot guess of a procedure. `test/machines/ejemplos/<name>.ts` exports it as `ejemplos`; the
 * least and the most of every event's data, signed and unsigned documents and the four kinds of titular are tried
 * without asking.
 */
export interface Ejemplos {
  /** Inputs it may be born with, besides those its schema gives. */
  readonly entradas?: readonly JsonObjeto[];
  /** Data (and facts) for an event, tried before the guessed ones. */
  readonly datos?: { readonly [evento: string]: readonly Ejemplo[] };
  /** Values of the parameters its events ask for. */
  readonly parametros?: { readonly [nombre: string]: readonly Json[] };
  /** What a child returns when it ends, by its `ref` or its procedure without version. */
  readonly salidas?: { readonly [hijo: string]: readonly JsonObjeto[] };
  /** Changes to the facts to be tried with every event. */
  readonly hechos?: readonly Partial<Hechos>[];
  /** Requirements that cannot be seen unmet from any reachable situation, each with its reason. */
  readonly incumplimientoImposible?: { readonly [eventoYCodigo: string]: string };
}
export interface Ejemplo {
  readonly datos: JsonObjeto;
  readonly hechos?: Partial<Hechos>;
}

export async function ejemplosDe(procedimiento: string): Promise<Ejemplos> {
  const nombre = procedimiento.replace(/@1$/, '').replace('@', '-');
  if (!existsSync(new URL(`./ejemplos/${nombre}.ts`, import.meta.url))) return {};
  const modulo = (await import(`./ejemplos/${nombre}.js`)) as { ejemplos: Ejemplos };
  return modulo.ejemplos;
}
