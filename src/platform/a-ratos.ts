// permitido: a turn of the loop for whoever else waits; no term.
import { setImmediate as vuelta } from 'node:timers/promises';

const RATO_MS = 10;

/**
 * Gives them one by one, and the others their turn whenever what was done with them has taken a while. By time and not by
 * number: one government is a row and another is twenty plans.
 */
export async function* aRatos<T>(elementos: Iterable<T>): AsyncGenerator<T> {
  let desde = performance.now();
  for (const elemento of elementos) {
    if (performance.now() - desde >= RATO_MS) {
      await vuelta();
      desde = performance.now();
    }
    yield elemento;
  }
}
