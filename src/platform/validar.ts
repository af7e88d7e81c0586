import { z } from 'zod';
import { FORMA_DE_CODIGO } from '../../machines/umbrales.js';
import { Problema, type ErrorDeCampo } from './problema.js';
import { findTexto, type Idioma } from './textos/textos.js';

type Falla = Parameters<ReturnType<typeof z.locales.es>['localeError']>[0];
const DE_ZOD = { es: z.locales.es().localeError, en: z.locales.en().localeError };

/** Zod speaks to who programs; of what people do write wrong it is said in their words. */
function mensaje(idioma: Idioma, falla: Falla): ReturnType<(typeof DE_ZOD)['es']> {
  const [codigo, params] = enPalabras(falla);
  return (
    (codigo === null ? null : findTexto(idioma, `validacion.${codigo}`, params)) ??
    DE_ZOD[idioma](falla)
  );
}

function enPalabras(falla: Falla): readonly [string | null, Record<string, string>] {
  if (falla.code === 'invalid_format' && falla.format === 'email') return ['FORMA_DE_CORREO', {}];
  if (falla.code === 'too_small') {
    const params = { minimo: String(falla.minimum) };
    if (falla.origin === 'string')
      return [Number(falla.minimum) === 1 ? 'REQUERIDO' : 'MUY_CORTO', params];
    if (falla.origin === 'number' || falla.origin === 'int')
      return [falla.inclusive === false ? null : 'MUY_BAJO', params];
  }
  if (falla.code === 'too_big') {
    const params = { maximo: String(falla.maximum) };
    if (falla.origin === 'string') return ['MUY_LARGO', params];
    if (falla.origin === 'number' || falla.origin === 'int')
      return [falla.inclusive === false ? null : 'MUY_ALTO', params];
  }
  return [null, {}];
}

/** Reads a value by its schema. @throws Problema `DATOS_INVALIDOS` with the path of every wrong field. */
export function validar<S extends z.ZodType>(
  esquema: S,
  valor: unknown,
  idioma: Idioma,
  prefijo = '',
): z.output<S> {
  const leido = esquema.safeParse(valor, {
    error: (falla) => mensaje(idioma, falla),
    reportInput: false,
  });
  if (leido.success) return leido.data;
  throw new Problema('DATOS_INVALIDOS', {}, { errores: erroresDe(leido.error, idioma, prefijo) });
}

function erroresDe(error: z.ZodError, idioma: Idioma, prefijo: string): ErrorDeCampo[] {
  return error.issues.flatMap((i) => {
    const camino = [...(prefijo === '' ? [] : [prefijo]), ...i.path.map(String)];
    if (i.code === 'unrecognized_keys')
      return i.keys.map((k) => ({
        campo: [...camino, k].join('.'),
        codigo: 'CAMPO_DESCONOCIDO',
        texto: findTexto(idioma, 'validacion.CAMPO_DESCONOCIDO') ?? i.message,
      }));
    const propio: unknown = i.code === 'custom' ? i.params?.['codigo'] : undefined;
    const codigo = typeof propio === 'string' ? propio : i.code.toUpperCase();
    return [
      {
        campo: camino.join('.'),
        codigo,
        texto: deSuForma(idioma, i) ?? findTexto(idioma, `validacion.${codigo}`) ?? i.message,
      },
    ];
  });
}

/** The patterns that officials meet, by what their sentence is called. */
const FORMAS: { readonly [patron: string]: string } = {
  [String(FORMA_DE_CODIGO)]: 'FORMA_DE_CODIGO',
};

/** Zod tells a pattern by its regular expression: who writes is told what may be written. */
function deSuForma(idioma: Idioma, falla: object): string | null {
  const forma = 'pattern' in falla ? FORMAS[String(falla.pattern)] : undefined;
  return forma === undefined ? null : findTexto(idioma, `validacion.${forma}`);
}

/** The sentence for a fault a schema found elsewhere (the engine keeps its code and figures). */
export function textoDeFalla(
  idioma: Idioma,
  codigo: string,
  params: { readonly [k: string]: unknown },
): string | null {
  const forma = deSuForma(idioma, params);
  if (forma !== null) return forma;
  const fallas = mensaje(idioma, {
    ...params,
    code: codigo.toLowerCase(),
    path: [],
    input: undefined,
  } as never);
  return typeof fallas === 'string' ? fallas : (fallas?.message ?? null);
}
