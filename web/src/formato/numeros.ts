/** Numbers as in Ecuador: 1.070 and 12,5. */
const ENTERO = new Intl.NumberFormat('es-EC', { useGrouping: 'always' });
const UN_DECIMAL = new Intl.NumberFormat('es-EC', { maximumFractionDigits: 1 });

export const cifra = (n: number): string => ENTERO.format(n);

/** Bytes as «1,2 MB». */
export function tamano(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${UN_DECIMAL.format(bytes / 1000)} kB`;
  return `${UN_DECIMAL.format(bytes / 1_000_000)} MB`;
}
