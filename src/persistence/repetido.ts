/** A row that repeats what must be unique, in either database and whoever wrapped the error. */
export function esRepetido(error: unknown, tabla: string, columna: string): boolean {
  for (let e: unknown = error; typeof e === 'object' && e !== null;) {
    const { code, message, constraint, driverError } = e as {
      code?: unknown;
      message?: unknown;
      constraint?: unknown;
      driverError?: unknown;
    };
    if (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')) {
      return String(message).includes(`${tabla}.${columna}`);
    }
    if (code === '23505') {
      const nombre = String(constraint);
      return nombre.startsWith(tabla) && (nombre.includes(columna) || nombre.endsWith('_pkey'));
    }
    e = driverError;
  }
  return false;
}
