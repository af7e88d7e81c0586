/** SQLSTATE of an error of the driver, also when TypeORM wrapped it. */
export function sqlstate(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError ? sqlstate(driverError) : null;
}

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
