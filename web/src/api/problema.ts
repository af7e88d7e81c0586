import type { Problema } from './modelo';

/** A refusal of the server (RFC 9457) or a network that does not answer, as something one can throw. */
export class ErrorDeApi extends Error {
  override readonly name = 'ErrorDeApi';
  constructor(readonly problema: Problema) {
    super(problema.detail ?? problema.title);
  }

  get codigo(): string {
    return this.problema.codigo;
  }

  get estado(): number {
    return this.problema.status;
  }
}

/** There was no answer at all: not even a refusal. */
export const SIN_CONEXION = 'SIN_CONEXION';

export function problemaDe(error: unknown): Problema {
  if (error instanceof ErrorDeApi) return error.problema;
  return {
    type: 'about:blank',
    title: error instanceof Error ? error.message : String(error),
    status: 0,
    codigo: SIN_CONEXION,
  };
}

/** A body that is not a problem (a proxy's page, an empty answer) made into one. */
export function comoProblema(
  cuerpo: unknown,
  respuesta: { status: number; statusText: string },
): Problema {
  if (typeof cuerpo === 'object' && cuerpo !== null && 'codigo' in cuerpo)
    return cuerpo as Problema;
  return {
    type: 'about:blank',
    title: respuesta.statusText || String(respuesta.status),
    status: respuesta.status,
    codigo: `HTTP_${respuesta.status}`,
  };
}
