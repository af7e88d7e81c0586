import type { Json } from '../../../machines/contrato.js';
import { cargosQueCubren } from '../../engine/autorizacion.js';
import {
  type Destino,
  type LectorDeUnidad,
  RaizInexistente,
} from '../../engine/puertos/proceso-store.js';
import {
  type Columnas,
  leerCargo,
  leerPlazo,
  leerProceso,
  leerRaiz,
  leerTitular,
} from '../filas-leidas.js';
import type { VistaLeida } from '../vistas-de-memoria.js';

/**
 * The views of some units of work in one named statement: one row per entry of $1 (JSON), in its order. Each part is a
 * lateral lookup by key, whatever the statistics said when it was planned.
 */
export const SQL_VISTAS = `
select row_to_json(r) as raiz, row_to_json(t) as titular, row_to_json(p) as proceso,
  case when p.padre_id is null then null else (
    with recursive arriba(id, nivel) as (
      select p.padre_id, 1
      union all select q.padre_id, nivel + 1 from proceso q join arriba on q.id = arriba.id where q.padre_id is not null
    ) select json_agg(q order by nivel) from arriba join proceso q on q.id = arriba.id
  ) end as ancestros,
  case when b.cuenta is null then null else (
    select json_agg(d order by d.desde, d.id) from cuenta c join designacion d on d.persona_id = c.persona_id
     where c.id = b.cuenta and c.activa and d.desde <= b.fecha and (d.hasta is null or d.hasta >= b.fecha)
  ) end as cargos,
  (select json_agg(z order by z.vence_en, z.id) from plazo z
    where z.raiz_id = r.id and z.estado in ('armado', 'detenido')) as plazos,
  i.huella, i.estado, i.cuerpo, w.version as directorio, w.cambios_de_documentos
from rows from (json_to_recordset($1::json)
  as (raiz text, proceso text, titular text, cuenta text, fecha text, principal text, clave text)
) with ordinality as b(raiz, proceso, titular, cuenta, fecha, principal, clave, n)
cross join version_de_directorio w
left join lateral (select * from raiz where id = b.raiz limit 1) r on true
left join lateral (select * from titular where id = coalesce(r.titular_id, b.titular) limit 1) t on true
left join lateral (
  select * from proceso where id = b.proceso and raiz_id = r.id
  union all
  select * from proceso where b.proceso is null and raiz_id = r.id and padre_id is null
  limit 1
) p on true
left join lateral (
  select huella, estado, cuerpo from idempotencia where principal = b.principal and clave = b.clave limit 1
) i on true
order by b.n`;

export const parametrosDeVistas = (destinos: readonly Destino[]): unknown[] => [
  JSON.stringify(
    destinos.map((d) => ({
      raiz: d.raizId,
      proceso: d.procesoId,
      titular: d.titularId,
      cuenta: d.cuentaId,
      fecha: d.fecha,
      principal: d.idempotencia?.principal ?? null,
      clave: d.idempotencia?.clave ?? null,
    })),
  ),
];

/** @throws RaizInexistente */
export function leerVista(c: Columnas, destino: Destino, lector: LectorDeUnidad): VistaLeida {
  const cRaiz = c['raiz'] as Columnas | null;
  const cProceso = c['proceso'] as Columnas | null;
  const cTitular = c['titular'] as Columnas | null;
  if (!cTitular || (!cRaiz && !destino.nueva)) throw new RaizInexistente(destino.raizId);
  if (cRaiz && !cProceso) throw new RaizInexistente(destino.procesoId ?? destino.raizId);
  const ancestros = (c['ancestros'] ?? []) as Columnas[];
  const titular = leerTitular(cTitular);
  const cargosDeCuenta = ((c['cargos'] ?? []) as Columnas[]).map(leerCargo);
  const vista = {
    raiz: cRaiz ? leerRaiz(cRaiz) : null,
    titular,
    cadena: cProceso ? [leerProceso(cProceso), ...ancestros.map(leerProceso)] : [],
    plazos: ((c['plazos'] ?? []) as Columnas[]).map(leerPlazo),
    cargos: cargosQueCubren(cargosDeCuenta, titular),
    respuesta:
      c['huella'] == null
        ? null
        : {
            huella: c['huella'] as string,
            estado: Number(c['estado']),
            cuerpo: JSON.parse(c['cuerpo'] as string) as Json,
          },
    lector,
    directorio: String(c['directorio']),
  };
  return { vista, cargosDeCuenta, cambiosDeDocumentos: String(c['cambios_de_documentos']) };
}
