import type { Consulta } from '../consultas-de-unidad.js';

/**
 * Tables no command writes, nor any trigger of what it writes. A statement that names only these has nothing to wait
 * for; one that names any other table does, known here or not.
 */
const AJENAS: ReadonlySet<string> = new Set([
  'asignacion_de_analista',
  'borrador',
  'contenido',
  'cuenta',
  'designacion',
  'documento',
  'documento_version',
  'feriado',
  'invitacion',
  'json_each',
  'parametro',
  'persona',
  'preferencia',
  'sesion',
  'suscripcion',
  'titular',
  'version_de_directorio',
]);

/** After these words comes a table; after a comma too, among those of a `from`. */
const LUGARES = /\b(?:from|join|into|update)\s+([a-z_]+)((?:\s+[a-z_]+)?(?:\s*,\s*[a-z_]+)*)/giu;

const vistas = new WeakMap<Consulta, boolean>();

/** Does it read or write what commands may have left for later? When in doubt, yes. */
export function tocaLoQueEspera(consulta: Consulta): boolean {
  let toca = vistas.get(consulta);
  if (toca === undefined)
    vistas.set(consulta, (toca = !soloAjenas(consulta.sqlite ?? consulta.sql)));
  return toca;
}

function soloAjenas(sql: string): boolean {
  const lugares = [...sql.matchAll(LUGARES)];
  return lugares.every(
    ([, tabla, resto]) => AJENAS.has(tabla!.toLowerCase()) && !resto!.includes(','),
  );
}
