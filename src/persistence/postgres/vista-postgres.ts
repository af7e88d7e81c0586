import type { Json } from '../../../machines/contrato.js';
import {
  type Destino,
  RaizInexistente,
  type LectorDeUnidad,
  type VistaDeRaiz,
} from '../../engine/puertos/proceso-store.js';
import { type Columnas, leerCargo, leerProceso, leerRaiz, leerTitular } from '../filas-leidas.js';

/**
 * The whole view of a unit of work in one named statement. $1 root, $2 target process (null: the root's), $3 titular
 * (for a root that is being opened), $4 account, $5 civil date, $6 principal, $7 idempotency key.
 */
export const SQL_VISTA = `
select row_to_json(r) as raiz, row_to_json(t) as titular, row_to_json(p) as proceso,
  case when p.padre_id is null then null else (
    with recursive arriba(id, nivel) as (
      select p.padre_id, 1
      union all select q.padre_id, nivel + 1 from proceso q join arriba on q.id = arriba.id where q.padre_id is not null
    ) select json_agg(q order by nivel) from arriba join proceso q on q.id = arriba.id
  ) end as ancestros,
  case when $4::text is null then null else (
    select json_agg(d order by d.desde, d.id) from cuenta c join designacion d on d.persona_id = c.persona_id
     where c.id = $4 and c.activa and d.desde <= $5 and (d.hasta is null or d.hasta >= $5)
       and (d.titular_id = t.id or (d.titular_id is null and (d.gremio is null or d.gremio = t.gremio)))
  ) end as cargos,
  i.huella, i.estado, i.cuerpo
from (select $1::text as id) b
left join raiz r on r.id = b.id
left join titular t on t.id = coalesce(r.titular_id, $3)
left join proceso p on p.raiz_id = r.id and (p.id = $2 or ($2::text is null and p.padre_id is null))
left join idempotencia i on i.principal = $6 and i.clave = $7`;

export const parametrosDeVista = (d: Destino): unknown[] => [
  d.raizId,
  d.procesoId,
  d.titularId,
  d.cuentaId,
  d.fecha,
  d.idempotencia?.principal ?? null,
  d.idempotencia?.clave ?? null,
];

export function leerVista(
  c: Columnas | undefined,
  destino: Destino,
  lector: LectorDeUnidad,
): VistaDeRaiz {
  const cRaiz = c?.['raiz'] as Columnas | null;
  const cProceso = c?.['proceso'] as Columnas | null;
  const cTitular = c?.['titular'] as Columnas | null;
  if (!cTitular || (!cRaiz && !destino.nueva)) throw new RaizInexistente(destino.raizId);
  if (cRaiz && !cProceso) throw new RaizInexistente(destino.procesoId ?? destino.raizId);
  const ancestros = (c?.['ancestros'] ?? []) as Columnas[];
  return {
    raiz: cRaiz ? leerRaiz(cRaiz) : null,
    titular: leerTitular(cTitular),
    cadena: cProceso ? [leerProceso(cProceso), ...ancestros.map(leerProceso)] : [],
    cargos: ((c?.['cargos'] ?? []) as Columnas[]).map(leerCargo),
    respuesta:
      c?.['huella'] == null
        ? null
        : {
            huella: c['huella'] as string,
            estado: Number(c['estado']),
            cuerpo: JSON.parse(c['cuerpo'] as string) as Json,
          },
    lector,
  };
}
