import type { QueryRunner } from 'typeorm';

/**
 * The function that writes commands, changed in some places; the rest of it stays as the earlier migrations left it.
 * @throws when one of the places is not there
 */
export async function cambiarAsentar(
  q: QueryRunner,
  lugares: readonly (readonly [donde: RegExp, como: string])[],
): Promise<void> {
  const [fila] = (await q.query(
    `select pg_get_functiondef('minga_asentar'::regproc) as definicion`,
  )) as readonly { definicion: string }[];
  let definicion = fila?.definicion ?? '';
  for (const [donde, como] of lugares) {
    if (!donde.test(definicion))
      throw new Error(`minga_asentar is not as expected: ${donde.source} is not there`);
    definicion = definicion.replace(donde, como);
  }
  await q.query(definicion);
}
