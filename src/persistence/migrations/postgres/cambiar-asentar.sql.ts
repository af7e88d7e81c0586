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
  // It may take other arguments now: with the old one there, it would be another function of the same name.
  await q.query('drop function minga_asentar');
  await q.query(definicion);
}
