import type { FiltroDeTitulares } from '../../modules/directorio/titular-store.js';
import { type Redaccion, y } from '../redaccion.js';
import { ULTIMA_ACTIVIDAD } from './ultimo-contacto.js';

/** Step 2 of its open process waits for the new authority to ratify the adherence. */
export const POR_RATIFICAR = `exists (select 1 from raiz z join paso w on w.proceso_id = z.id and w.numero = 2
    where z.titular_id = t.id and z.nombre = 'implementacion' and z.situacion in ('activo','cuarentena')
      and (z.marca_clase is null or z.marca_clase = 'suspendido') and w.pendientes like '%,adhesionPorRatificar,%')`;

/** Of alias `t`: the nation is a titular too, and no local government. */
export const SON_LOCALES = `t.clase <> 'nacional'`;

/** What was asked of the titular of alias `t`. */
export function condicionDeTitular(r: Redaccion, filtro: FiltroDeTitulares): string {
  const partes = [r.busca('t.clave_busqueda', filtro.q)];
  if (filtro.nivel) partes.push(`t.nivel = ${r.v(filtro.nivel)}`);
  if (filtro.provincia) partes.push(`t.provincia = ${r.v(filtro.provincia)}`);
  if (filtro.gremio) partes.push(`t.gremio = ${r.v(filtro.gremio)}`);
  if (filtro.clase) partes.push(`t.clase = ${r.v(filtro.clase)}`);
  if (filtro.calladosDesde !== undefined)
    partes.push(
      `exists (select 1 from raiz r where r.titular_id = t.id and r.nombre = 'implementacion'
        and r.situacion = 'activo' and r.marca_clase is null and ${ULTIMA_ACTIVIDAD} < ${r.v(filtro.calladosDesde)})`,
    );
  if (filtro.locales === true) partes.push(SON_LOCALES);
  if (filtro.porRatificar === true) partes.push(POR_RATIFICAR);
  if (filtro.analista !== undefined) partes.push(deAnalista(r, filtro.analista));
  return y(...partes);
}

/** The government of alias `t` is of this analyst (by person or by account), or of nobody. */
export function deAnalista(
  r: Redaccion,
  quien: NonNullable<FiltroDeTitulares['analista']>,
): string {
  if (quien === 'ninguno')
    return `not exists (select 1 from asignacion_de_analista a where a.titular_id = t.id and a.hasta is null)`;
  const persona =
    'persona' in quien
      ? `a.persona_id = ${r.v(quien.persona)}`
      : `a.persona_id = (select c.persona_id from cuenta c where c.id = ${r.v(quien.cuenta)})`;
  return `exists (select 1 from asignacion_de_analista a where a.titular_id = t.id and a.hasta is null and ${persona})`;
}
