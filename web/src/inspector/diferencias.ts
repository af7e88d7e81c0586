export interface Diferencia {
  readonly lugar: string;
  readonly antes: string | null;
  readonly despues: string | null;
}

/** What is another between two contexts, leaf by leaf. */
export function diferencias(antes: unknown, despues: unknown, lugar = ''): Diferencia[] {
  if (esObjeto(antes) && esObjeto(despues))
    return [...new Set([...Object.keys(antes), ...Object.keys(despues)])].flatMap((k) =>
      diferencias(antes[k], despues[k], lugar === '' ? k : `${lugar}.${k}`),
    );
  const [a, d] = [decir(antes), decir(despues)];
  return a === d ? [] : [{ lugar, antes: a, despues: d }];
}

const esObjeto = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);
const decir = (v: unknown): string | null => (v === undefined ? null : JSON.stringify(v));
