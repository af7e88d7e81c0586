import type { OrdenPorContar } from '../engine/puertos/filas.js';
import type { Consulta } from './consultas-de-unidad.js';
import { type Columnas, leerAviso, leerLinea } from './filas-leidas.js';

const MARCAS: Consulta = {
  nombre: 'por_contar',
  sql: `select s.n as marca, s.avisos, r.titular_id, u.secuencia as ultima, u.hash as ultimo_hash, b.*
      from (select * from salida_nueva order by n limit $1) s
      join raiz r on r.id = s.raiz_id
      join bitacora b on b.raiz_id = s.raiz_id and b.secuencia = s.desde
      join bitacora u on u.raiz_id = s.raiz_id and u.secuencia = s.hasta
     order by s.n`,
};

/** $1 = JSON array of ids. */
const AVISOS: Consulta = {
  nombre: 'avisos_por_contar',
  sql: `select a.* from aviso a where a.id in (select json_array_elements_text($1::json)) order by a.id`,
  sqlite: `select a.* from aviso a where a.id in (select value from json_each($1)) order by a.id`,
};

/** Commands to be told outside, with what is told of them. A notice that was swept away meanwhile is not told. */
export async function leerPorContar(
  consultar: (consulta: Consulta, params: readonly unknown[]) => Promise<readonly Columnas[]>,
  n: number,
): Promise<readonly OrdenPorContar[]> {
  const marcas = await consultar(MARCAS, [n]);
  const idsDe = (fila: Columnas): readonly string[] =>
    JSON.parse(fila['avisos'] as string) as string[];
  const ids = marcas.flatMap(idsDe);
  const avisos = new Map(
    ids.length === 0
      ? []
      : (await consultar(AVISOS, [JSON.stringify(ids)])).map(leerAviso).map((a) => [a.id, a]),
  );
  return marcas.map((fila) => ({
    marca: String(fila['marca']),
    titularId: fila['titular_id'] as string,
    primera: leerLinea(fila),
    secuencia: Number(fila['ultima']),
    hash: fila['ultimo_hash'] as string,
    avisos: idsDe(fila).flatMap((id) => avisos.get(id) ?? []),
  }));
}
