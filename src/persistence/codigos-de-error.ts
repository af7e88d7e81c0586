/** The codes an error carries: its own, those of what TypeORM wrapped in it, and those of what caused it, in that order. */
export function codigosDe(error: unknown): readonly string[] {
  return eslabones(error).flatMap(({ code }) => (typeof code === 'string' ? [code] : []));
}

/** What each of them says. */
export function mensajesDe(error: unknown): readonly string[] {
  return eslabones(error).flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
}

/** Deeper than anybody wraps: an error may be its own cause. */
const HONDURA = 5;

function eslabones(error: unknown): readonly { readonly [k: string]: unknown }[] {
  const cadena: { readonly [k: string]: unknown }[] = [];
  let este: unknown = error;
  while (typeof este === 'object' && este !== null && cadena.length < HONDURA) {
    const eslabon = este as { readonly [k: string]: unknown };
    cadena.push(eslabon);
    este = eslabon['driverError'] ?? eslabon['cause'];
  }
  return cadena;
}
