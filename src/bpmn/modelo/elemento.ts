/** The parser's elements, read with care: a property that is missing, or is of another kind, is simply not there. */

export interface Elemento {
  readonly $type: string;
  readonly $attrs?: { readonly [nombre: string]: string };
  readonly $parent?: Elemento;
  readonly [propiedad: string]: unknown;
}

const esElemento = (v: unknown): v is Elemento =>
  typeof v === 'object' && v !== null && typeof (v as Elemento).$type === 'string';

/** Kind without its prefix: `userTask` → `UserTask`. */
export const clase = (e: Elemento): string => e.$type.replace(/^.*:/, '');
export const id = (e: Elemento): string => texto(e, 'id') ?? '';
export const nombre = (e: Elemento): string | null => texto(e, 'name');

export function texto(e: Elemento, propiedad: string): string | null {
  const v = e[propiedad];
  return typeof v === 'string' && v.trim() !== '' ? v.trim() : null;
}
export const si = (e: Elemento, propiedad: string, porDefecto = false): boolean =>
  typeof e[propiedad] === 'boolean' ? e[propiedad] : porDefecto;
export function numero(e: Elemento, propiedad: string): number | null {
  const v = e[propiedad];
  return typeof v === 'number' && Number.isFinite(v) ? v : null;
}
export function uno(e: Elemento, propiedad: string): Elemento | null {
  const v = e[propiedad];
  return esElemento(v) ? v : null;
}
export function varios(e: Elemento, propiedad: string): readonly Elemento[] {
  const v = e[propiedad];
  return Array.isArray(v) ? v.filter(esElemento) : [];
}
/** The text inside an expression element. */
export const cuerpo = (e: Elemento, propiedad: string): string | null => {
  const dentro = uno(e, propiedad);
  return dentro === null ? null : texto(dentro, 'body');
};

/** Own extension, in whatever form it was typed: an attribute `minga:x`, or an element `<minga:x>` with text. */
export function extension(e: Elemento, propia: string): string | null {
  const atributo = e.$attrs?.[`minga:${propia}`];
  if (atributo !== undefined && atributo.trim() !== '') return atributo.trim();
  const dentro = uno(e, 'extensionElements');
  if (dentro === null) return null;
  for (const v of varios(dentro, 'values'))
    if (v.$type === `minga:${propia}`) return texto(v, '$body') ?? texto(v, 'valor');
  return null;
}

/** Prefixes of extensions of others found in an element: they are kept in the file, and nothing here heeds them. */
export function extensionesAjenas(e: Elemento): readonly string[] {
  const prefijos = new Set<string>();
  const anotar = (nombreCompleto: string): void => {
    const prefijo = /^([^:]+):/.exec(nombreCompleto)?.[1];
    if (prefijo !== undefined && !['minga', 'xmlns', 'xsi', 'xml', 'bpmn'].includes(prefijo))
      prefijos.add(prefijo);
  };
  Object.keys(e.$attrs ?? {}).forEach(anotar);
  const dentro = uno(e, 'extensionElements');
  if (dentro !== null) varios(dentro, 'values').forEach((v) => anotar(v.$type));
  return [...prefijos];
}

/** Null for what is no JSON. */
export const leerJson = (t: string): unknown => {
  try {
    return JSON.parse(t) as unknown;
  } catch {
    return null;
  }
};
