/** Lists of ids, written out in a statement: they come from the database itself and are checked. */
import type { EntityManager } from 'typeorm';

const POR_TANDA = 400;
const ES_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function ids(em: EntityManager, sql: string): Promise<string[]> {
  return ((await em.query(sql)) as { id: string }[]).map((f) => f.id);
}

/** `('…', '…')`, as many as a statement takes. @throws when one is no id. */
export function tandas(lista: readonly string[]): string[] {
  const partes: string[] = [];
  for (let i = 0; i < lista.length; i += POR_TANDA) {
    const tanda = lista.slice(i, i + POR_TANDA);
    const raro = tanda.find((id) => !ES_ID.test(id));
    if (raro !== undefined) throw new Error(`not an id: ${raro}`);
    partes.push(`(${tanda.map(texto).join(', ')})`);
  }
  return partes;
}

/** Of each batch what it gives, all together. */
export async function enTandas<T>(
  lista: readonly string[],
  leer: (tanda: string) => Promise<readonly T[]>,
): Promise<T[]> {
  const leidas: (readonly T[])[] = [];
  for (const tanda of tandas(lista)) leidas.push(await leer(tanda));
  return leidas.flat();
}

/** A text, quoted. */
export const texto = (valor: string): string => `'${valor.replaceAll("'", "''")}'`;
