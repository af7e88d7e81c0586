/**
 * One command, one round trip: everything an asiento writes, in the implicit transaction of a single call. Its first
 * statement is the version guard; whoever was faster makes it return false and nothing else runs.
 *
 * The lists travel as json text and are read into rows; json, not jsonb, because jsonb rewrites numbers and what is
 * hashed is kept letter by letter. A list is null when there is nothing to write. Errors of its own: MG001 = the
 * idempotency key was used meanwhile; MG003 = a row belongs to another root.
 */
export const ASENTAR = `
create function minga_asentar(
  p_id text, p_version bigint, p_titular text, p_procedimiento text, p_nombre text, p_secuencia integer, p_hash text,
  p_marca text, p_marca_desde bigint, p_situacion text, p_abierta_en bigint,
  p_idempotencia json, p_procesos json, p_lineas json, p_documentos json, p_textos json, p_plazos json,
  p_pasos json, p_pasos_fuera json, p_tareas json, p_tareas_fuera json, p_avisos json, p_salidas json
) returns boolean language plpgsql as $$
declare
  escritos integer;
begin
  if p_version is null then
    insert into raiz (id, titular_id, procedimiento, nombre, version, secuencia, hash, marca_clase, marca_desde,
                      situacion, abierta_en)
    values (p_id, p_titular, p_procedimiento, p_nombre, 1, p_secuencia, p_hash, p_marca, p_marca_desde,
            p_situacion, p_abierta_en)
    on conflict do nothing;
  else
    update raiz set version = version + 1, procedimiento = p_procedimiento, secuencia = p_secuencia, hash = p_hash,
           marca_clase = p_marca, marca_desde = p_marca_desde, situacion = coalesce(p_situacion, situacion)
     where id = p_id and version = p_version;
  end if;
  if not found then return false; end if;

  if p_idempotencia is not null then
    insert into idempotencia (principal, clave, huella, estado, cuerpo, creado_en)
    select x.* from json_to_record(p_idempotencia)
      as x(principal text, clave text, huella text, estado integer, cuerpo text, creado_en bigint)
    on conflict do nothing;
    if not found then raise exception 'IDEMPOTENCIA' using errcode = 'MG001'; end if;
  end if;

  if p_procesos is not null then
    insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto,
                         hijos, situacion, salida, abierto_en, actualizado_en, secuencia)
    select x.* from json_to_recordset(p_procesos)
      as x(id text, raiz_id text, padre_id text, ref text, ronda integer, procedimiento text, titular_id text,
           formato integer, estado text, contexto text, hijos text, situacion text, salida text, abierto_en bigint,
           actualizado_en bigint, secuencia integer)
    on conflict (id) do update set ref = excluded.ref, ronda = excluded.ronda, procedimiento = excluded.procedimiento,
        formato = excluded.formato, estado = excluded.estado, contexto = excluded.contexto, hijos = excluded.hijos,
        situacion = excluded.situacion, salida = excluded.salida, actualizado_en = excluded.actualizado_en,
        secuencia = excluded.secuencia
      where proceso.raiz_id = excluded.raiz_id;
    get diagnostics escritos = row_count;
    if escritos <> json_array_length(p_procesos) then raise exception 'OTRA_RAIZ' using errcode = 'MG003'; end if;
  end if;

  if p_lineas is not null then
    insert into bitacora (raiz_id, secuencia, proceso_id, evento, paso, linea, hash_anterior, hash, ocurrido_en,
                          registrado_en, registrado_por, con_observaciones)
    select p_id, x.* from json_to_recordset(p_lineas)
      as x(secuencia integer, proceso_id text, evento text, paso integer, linea text, hash_anterior text, hash text,
           ocurrido_en text, registrado_en bigint, registrado_por text, con_observaciones boolean);
  end if;

  if p_documentos is not null then
    insert into linea_documento (raiz_id, proceso_id, paso, documento_id)
    select p_id, x.* from json_to_recordset(p_documentos) as x(proceso_id text, paso integer, documento_id text)
    on conflict do nothing;
  end if;

  if p_textos is not null then
    insert into texto (raiz_id, secuencia, campo, ref, clase, sal, texto)
    select p_id, x.* from json_to_recordset(p_textos)
      as x(secuencia integer, campo text, ref text, clase text, sal text, texto text);
  end if;

  if p_plazos is not null then
    insert into plazo (id, raiz_id, proceso_id, nombre, clave, clase, vence_fecha, vence_en, estado, resto_ms, computo,
                       proximo_en)
    select x.id, p_id, x.proceso_id, x.nombre, x.clave, x.clase, x.vence_fecha, x.vence_en, x.estado, x.resto_ms,
           x.computo, x.vence_en
      from json_to_recordset(p_plazos)
      as x(id text, proceso_id text, nombre text, clave text, clase text, vence_fecha text, vence_en bigint,
           estado text, resto_ms bigint, computo text)
    on conflict (id) do update set vence_fecha = excluded.vence_fecha, vence_en = excluded.vence_en,
        estado = excluded.estado, resto_ms = excluded.resto_ms, computo = excluded.computo,
        proximo_en = excluded.proximo_en, arrendatario = null
      where plazo.raiz_id = excluded.raiz_id;
    get diagnostics escritos = row_count;
    if escritos <> json_array_length(p_plazos) then raise exception 'OTRA_RAIZ' using errcode = 'MG003'; end if;
  end if;

  if p_pasos_fuera is not null then
    delete from paso p using json_to_recordset(p_pasos_fuera) as x(proceso_id text, numero integer)
     where p.proceso_id = x.proceso_id and p.numero = x.numero;
  end if;
  if p_pasos is not null then
    insert into paso (proceso_id, numero, raiz_id, titular_id, estado, vuelta, desde, sin_constancia, pendientes)
    select x.proceso_id, x.numero, p_id, p_titular, x.estado, x.vuelta, x.desde, x.sin_constancia, x.pendientes
      from json_to_recordset(p_pasos)
      as x(proceso_id text, numero integer, estado text, vuelta integer, desde text, sin_constancia boolean,
           pendientes text)
    on conflict (proceso_id, numero) do update set estado = excluded.estado, vuelta = excluded.vuelta,
        desde = excluded.desde, sin_constancia = excluded.sin_constancia, pendientes = excluded.pendientes;
  end if;

  if p_tareas_fuera is not null then
    delete from tarea t using json_to_recordset(p_tareas_fuera) as x(proceso_id text, evento text)
     where t.titular_id = p_titular and t.proceso_id = x.proceso_id and t.evento = x.evento;
  end if;
  if p_tareas is not null then
    insert into tarea (proceso_id, evento, raiz_id, titular_id, paso, actua, registran, faltan, desde, vence_fecha, orden)
    select x.proceso_id, x.evento, p_id, p_titular, x.paso, x.actua, x.registran, x.faltan, x.desde, x.vence_fecha,
           coalesce(x.vence_fecha, '9999-12-31')
      from json_to_recordset(p_tareas)
      as x(proceso_id text, evento text, paso integer, actua text, registran text, faltan text, desde bigint,
           vence_fecha text)
    on conflict (titular_id, proceso_id, evento) do update set paso = excluded.paso, actua = excluded.actua,
        registran = excluded.registran, faltan = excluded.faltan, vence_fecha = excluded.vence_fecha,
        orden = excluded.orden;
  end if;

  if p_avisos is not null then
    insert into aviso (id, raiz_id, proceso_id, titular_id, secuencia, codigo, roles, params, creado_en)
    select x.id, p_id, x.proceso_id, x.titular_id, x.secuencia, x.codigo, x.roles, x.params, x.creado_en
      from json_to_recordset(p_avisos)
      as x(id text, proceso_id text, titular_id text, secuencia integer, codigo text, roles text, params text,
           creado_en bigint);
  end if;

  if p_salidas is not null then
    insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
    select x.id, p_id, x.secuencia, x.canal, x.tipo, x.carga, x.creado_en, x.creado_en
      from json_to_recordset(p_salidas)
      as x(id text, secuencia integer, canal text, tipo text, carga text, creado_en bigint);
  end if;
  return true;
end $$`;
