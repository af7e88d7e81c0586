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

/** A row that would break this unique index, on SQLite: of one over an expression its error says the name. */
export const rompeIndice = (error: unknown, indice: string): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    typeof code === 'string' &&
    code.startsWith('SQLITE_CONSTRAINT') &&
    String(message).includes(`index '${indice}'`)
  );
};
