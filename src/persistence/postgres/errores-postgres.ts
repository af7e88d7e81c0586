import { codigosDe } from '../codigos-de-error.js';

/** SQLSTATE of an error of the driver, also when TypeORM wrapped it. */
export const sqlstate = (error: unknown): string | null => codigosDe(error)[0] ?? null;

/** The database gave up this transaction so that another could go on: run again. */
const ESTORBO: readonly string[] = ['40001', '40P01'];

export const esEstorbo = (error: unknown): boolean => ESTORBO.includes(sqlstate(error) ?? '');

/** Somebody was faster: with the idempotency key (MG001), in opening the titular's process, or simply in the way. */
export const significaSobrepasado = (error: unknown): boolean =>
  esEstorbo(error) ||
  sqlstate(error) === 'MG001' ||
  (sqlstate(error) === '23505' &&
    (error as { constraint?: unknown }).constraint === 'raiz_unica_abierta');

/** Runs again, a few times, what only failed because somebody else was in the way. */
export async function reintentarEstorbos<T>(trabajo: () => Promise<T>): Promise<T> {
  for (let intento = 1; ; intento += 1) {
    try {
      return await trabajo();
    } catch (error) {
      if (intento >= 8 || !esEstorbo(error)) throw error;
    }
  }
}
