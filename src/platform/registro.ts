import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The log: JSON lines with ids, codes and figures. No personal data: bodies and query strings are never written, and
 * should a field with one of these names slip in, its value is struck out.
 */
const TACHADOS = [
  'clave',
  'correo',
  'nombre',
  'texto',
  'token',
  'secreto',
  'csrf',
  'cuerpo',
  'datos',
  'authorization',
  'cookie',
].flatMap((campo) => [campo, `*.${campo}`, `*.*.${campo}`]);

/** The log of the whole program, as an injectable name. */
export abstract class Registro {
  abstract info(datos: object, mensaje: string): void;
  abstract warn(datos: object, mensaje: string): void;
  abstract error(datos: object, mensaje: string): void;
  abstract debug(datos: object, mensaje: string): void;
}

export function crearRegistro(nivel: string, destino?: DestinationStream): Logger {
  return pino(
    {
      level: nivel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: TACHADOS, censor: '[tachado]' },
      formatters: { level: (nombre) => ({ nivel: nombre }) },
      serializers: { err: sinDatos },
    },
    destino ?? pino.destination({ fd: 1, sync: false }),
  );
}

/** An error as it may be logged: where it happened, not what it held (a driver quotes the values of a failed row). */
function sinDatos(error: unknown): object {
  if (!(error instanceof Error)) return { tipo: typeof error };
  const codigo = 'code' in error && typeof error.code === 'string' ? { codigo: error.code } : {};
  const lugar = (error.stack ?? '').split('\n').filter((l) => /^\s+at /.test(l));
  return {
    tipo: error.name,
    ...codigo,
    // Messages of programming errors name code, those of drivers may quote data.
    ...(MENSAJE_INOCUO.has(error.name) ? { mensaje: error.message.slice(0, 300) } : {}),
    pila: lugar.slice(0, 12).map((l) => l.trim()),
    ...(error.cause === undefined ? {} : { causa: sinDatos(error.cause) }),
  };
}
const MENSAJE_INOCUO = new Set([
  'TypeError',
  'ReferenceError',
  'RangeError',
  'ProcedimientoDefectuoso',
  'Problema',
]);

/** What Nest itself says, in the same log. */
export class RegistroDeNest implements LoggerService {
  constructor(private readonly pino: Logger) {}
  log(mensaje: unknown, ...resto: readonly unknown[]): void {
    this.pino.debug({ parte: parte(resto) }, String(mensaje));
  }
  error(mensaje: unknown, ...resto: readonly unknown[]): void {
    if (mensaje instanceof Error) this.pino.error({ parte: parte(resto), err: mensaje }, 'error');
    else this.pino.error({ parte: parte(resto) }, String(mensaje));
  }
  warn(mensaje: unknown, ...resto: readonly unknown[]): void {
    this.pino.warn({ parte: parte(resto) }, String(mensaje));
  }
  debug(mensaje: unknown, ...resto: readonly unknown[]): void {
    this.pino.debug({ parte: parte(resto) }, String(mensaje));
  }
  fatal(mensaje: unknown, ...resto: readonly unknown[]): void {
    this.pino.fatal({ parte: parte(resto) }, String(mensaje));
  }
}

const parte = (resto: readonly unknown[]): string => {
  const ultimo = resto.at(-1);
  return typeof ultimo === 'string' ? ultimo : 'nest';
};
