/**
 * The key names are sorted and searched by: lower case, without accents, ñ and ü folded, anything else
 * one space. Stored, because the two databases collate differently.
 */
export function claveBusqueda(nombre: string): string {
  return nombre
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
