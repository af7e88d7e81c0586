/**
 * FEEL, the one language of conditions and scripts (`feelin`). A text of an uploaded file is never run as code. What
 * reads a clock is refused, or a replay would decide otherwise; a variable nobody set is a failure, not «false».
 */
import { evaluate, unaryTest } from 'feelin';
import type { Json } from '../../../machines/contrato.js';
import { problemaDe, type ProblemaDeFeel } from './problema-de-feel.js';

export type Evaluado =
  | { readonly valor: Json }
  | { readonly fallo: 'ilegible' | 'variableDesconocida' | 'sinSentido'; readonly detalle: string };

/** Evaluates expressions and scripts. Another language means another one of these, as the public test models have. */
export interface Evaluador {
  evaluar(expresion: string, variables: { readonly [nombre: string]: Json }): Evaluado;
  /** One cell of a decision table against its input. */
  probar(celda: string, entrada: Json, variables: { readonly [nombre: string]: Json }): Evaluado;
  /** Why it cannot be read, or null. */
  revisar(expresion: string): ProblemaDeFeel | null;
}

const IMPURAS = /\b(now|today)\s*\(/;

export const FEEL: Evaluador = {
  evaluar: (expresion, variables) =>
    cuidar(expresion, () => evaluate(limpiar(expresion), { ...variables })),
  probar: (celda, entrada, variables) =>
    celda.trim() === '-' || celda.trim() === ''
      ? { valor: true }
      : cuidar(celda, () => unaryTest(celda, { ...variables, '?': entrada })),
  revisar(expresion) {
    const reloj = IMPURAS.exec(expresion);
    if (reloj !== null)
      return { codigo: 'RELOJ', posicion: reloj.index + 1, signo: reloj[1] ?? '' };
    const leida = limpiar(expresion);
    try {
      // Nothing is known yet: what cannot be read throws, what is unknown only warns.
      evaluate(leida, {});
      return null;
    } catch (e) {
      return problemaDe(e, leida, Math.max(0, expresion.indexOf(leida)));
    }
  },
};

/** `=x > 3` and `${x > 3}` are how others mark that an expression follows. */
export function limpiar(expresion: string): string {
  const sin = expresion.trim();
  const entreLlaves = /^[$#]\{([\s\S]*)\}$/.exec(sin)?.[1];
  return entreLlaves ?? (sin.startsWith('=') ? sin.slice(1) : sin);
}

const DE_VARIABLE = new Set(['NO_VARIABLE_FOUND', 'NO_CONTEXT_ENTRY_FOUND', 'NO_PROPERTY_FOUND']);

function cuidar(
  expresion: string,
  evaluarla: () => { value: unknown; warnings: readonly { type: string; message: string }[] },
): Evaluado {
  if (IMPURAS.test(expresion)) return { fallo: 'ilegible', detalle: 'reloj' };
  try {
    const { value, warnings } = evaluarla();
    const aviso = warnings[0];
    if (aviso !== undefined)
      return {
        fallo: DE_VARIABLE.has(aviso.type) ? 'variableDesconocida' : 'sinSentido',
        detalle: aviso.message,
      };
    // Dates, durations and ranges of the library become their text; nothing but JSON is kept.
    return { valor: (JSON.parse(JSON.stringify(value ?? null)) ?? null) as Json };
  } catch (e) {
    return { fallo: 'ilegible', detalle: (e as Error).message };
  }
}
