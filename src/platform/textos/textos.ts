import { en } from './en.js';
import { es } from './es.js';

export const IDIOMAS = ['es', 'en'] as const;
export type Idioma = (typeof IDIOMAS)[number];

/** Of ours, the one called so. */
export const findIdioma = (nombre: unknown): Idioma | undefined =>
  IDIOMAS.find((i) => i === nombre);

const CATALOGOS: { readonly [i in Idioma]: { readonly [clave: string]: string } } = { es, en };

/**
 * Fills `{name}` in a sentence. What is not given stays as it was written. Where the words depend on a number, the
 * sentence says them by the plural rules of its language: `{meses, plural, one{mes} other{# meses}}`.
 */
export function interpolar(
  frase: string,
  params: { readonly [k: string]: unknown },
  idioma: Idioma = 'es',
): string {
  return frase
    .replace(
      /\{(\w+), plural, ((?:\w+\{[^{}]*\} ?)+)\}/g,
      (hueco, nombre: string, formas: string) => enPlural(params[nombre], formas, idioma) ?? hueco,
    )
    .replace(/\{(\w+)\}/g, (hueco, nombre: string) => {
      const valor = params[nombre];
      return typeof valor === 'string' || typeof valor === 'number' || typeof valor === 'boolean'
        ? String(valor)
        : hueco;
    });
}

const REGLAS: { readonly [i in Idioma]: Intl.PluralRules } = {
  es: new Intl.PluralRules('es-EC'),
  en: new Intl.PluralRules('en'),
};

function enPlural(valor: unknown, formas: string, idioma: Idioma): string | null {
  const dicho = typeof valor === 'number' || typeof valor === 'string' ? String(valor) : '';
  if (dicho === '') return null;
  const porRegla = new Map(
    [...formas.matchAll(/(\w+)\{([^{}]*)\}/g)].map(([, regla = '', forma = '']) => [regla, forma]),
  );
  const regla = /^\d+(\.\d+)?$/.test(dicho) ? REGLAS[idioma].select(Number(dicho)) : 'other';
  return (porRegla.get(regla) ?? porRegla.get('other'))?.replaceAll('#', dicho) ?? null;
}

/** The sentence of a key, or null when no catalogue has it. */
export function findTexto(
  idioma: Idioma,
  clave: string,
  params: { readonly [k: string]: unknown } = {},
): string | null {
  const frase = CATALOGOS[idioma][clave] ?? CATALOGOS.es[clave];
  return frase === undefined ? null : interpolar(frase, params, idioma);
}

/** The sentence of a key. A key without a sentence is a fault of ours: the key itself is shown rather than nothing. */
export const texto = (
  idioma: Idioma,
  clave: string,
  params: { readonly [k: string]: unknown } = {},
): string => findTexto(idioma, clave, params) ?? clave;

/** The codes the catalogue knows under a prefix, in its order: `rol.poc` → `poc`. */
export const prefijos = (prefijo: string): readonly string[] =>
  Object.keys(es).flatMap((k) =>
    k.startsWith(`${prefijo}.`) ? [k.slice(prefijo.length + 1)] : [],
  );

/** The first language of `Accept-Language` we have; Spanish otherwise (it prevails, says the guide). */
export function elegirIdioma(aceptados: string | undefined): Idioma {
  const pedidos = (aceptados ?? '')
    .split(',')
    .map((p) => {
      const [nombre = '', ...resto] = p.trim().split(';');
      const q = resto.map((r) => /^\s*q=([\d.]+)\s*$/.exec(r)?.[1]).find((r) => r !== undefined);
      return { base: nombre.slice(0, 2).toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter((p) => p.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const p of pedidos) if (p.base === 'es' || p.base === 'en') return p.base;
  return 'es';
}
