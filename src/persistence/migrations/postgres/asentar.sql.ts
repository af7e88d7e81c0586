/**
 * Some commands, one round trip: everything their asientos write, in the implicit transaction of a single call. Its
 * first statement is the version guard; it returns the roots whose guard held, and of the others nothing is written.
 * Each root comes at most once. Any error undoes the whole call: the caller sends the commands again one by one.
 *
 * The lists travel as json text and are read into rows; json, not jsonb, because jsonb rewrites numbers and what is
 * hashed is kept letter by letter. A list is null when there is nothing to write. Errors of its own: MG001 = an
 * idempotency key was used meanwhile; MG003 = a row belongs to another root.
 *
 * Every table is reached by its key, whatever the statistics say: a plan made while the tables were small would go on
 * reading them whole.
 */
export const ASENTAR = `
create function minga_asentar(
  p_raices json, p_idempotencia json, p_procesos json, p_lineas json, p_documentos json, p_textos json, p_plazos json,
  p_pasos json, p_pasos_fuera json, p_tareas json, p_tareas_fuera json, p_avisos json, p_salidas json
) returns text[] language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off
as $$
declare
  ganadas text[];
  nuevas text[];
  pedidos integer;
  escritos integer;
begin
  with avanzadas as (
    update raiz r set version = r.version + 1, procedimiento = x.procedimiento, secuencia = x.secuencia, hash = x.hash,
           marca_clase = x.marca, marca_desde = x.marca_desde, situacion = coalesce(x.situacion, r.situacion)
      from (select * from json_to_recordset(p_raices)
              as x(id text, version bigint, procedimiento text, secuencia integer, hash text, marca text,
                   marca_desde bigint, situacion text)
             where version is not null order by id) x
     where r.id = x.id and r.version = x.version
    returning r.id
  ) select coalesce(array_agg(id), '{}') into ganadas from avanzadas;

  if cardinality(ganadas) < json_array_length(p_raices) then
    with abiertas as (
      insert into raiz (id, titular_id, procedimiento, nombre, version, secuencia, hash, marca_clase, marca_desde,
                        situacion, abierta_en)
      select x.id, x.titular_id, x.procedimiento, x.nombre, 1, x.secuencia, x.hash, x.marca, x.marca_desde, x.situacion,
             x.abierta_en
        from json_to_recordset(p_raices)
        as x(id text, version bigint, titular_id text, procedimiento text, nombre text, secuencia integer, hash text,
             marca text, marca_desde bigint, situacion text, abierta_en bigint)
       where x.version is null order by x.id
      on conflict do nothing
      returning id
    ) select coalesce(array_agg(id), '{}') into nuevas from abiertas;
    ganadas := ganadas || nuevas;
    if cardinality(ganadas) = 0 then return ganadas; end if;
  end if;

  if p_idempotencia is not null then
    with pedidas as (
      select * from json_to_recordset(p_idempotencia)
        as x(raiz_id text, principal text, clave text, huella text, estado integer, cuerpo text, creado_en bigint)
       where x.raiz_id = any(ganadas)
    ), guardadas as (
      insert into idempotencia (principal, clave, huella, estado, cuerpo, creado_en)
      select principal, clave, huella, estado, cuerpo, creado_en from pedidas
      on conflict do nothing returning 1
    ) select (select count(*) from pedidas), (select count(*) from guardadas) into pedidos, escritos;
    if escritos < pedidos then raise exception 'IDEMPOTENCIA' using errcode = 'MG001'; end if;
  end if;

  if p_procesos is not null then
    with pedidos_ as (
      select * from json_to_recordset(p_procesos)
        as x(id text, raiz_id text, padre_id text, ref text, ronda integer, procedimiento text, titular_id text,
             formato integer, estado text, contexto text, hijos text, situacion text, salida text, abierto_en bigint,
             actualizado_en bigint, secuencia integer)
       where x.raiz_id = any(ganadas)
    ), guardados as (
      insert into proceso (id, raiz_id, padre_id, ref, ronda, procedimiento, titular_id, formato, estado, contexto,
                           hijos, situacion, salida, abierto_en, actualizado_en, secuencia)
      select * from pedidos_
      on conflict (id) do update set ref = excluded.ref, ronda = excluded.ronda,
          procedimiento = excluded.procedimiento, formato = excluded.formato, estado = excluded.estado,
          contexto = excluded.contexto, hijos = excluded.hijos, situacion = excluded.situacion,
          salida = excluded.salida, actualizado_en = excluded.actualizado_en, secuencia = excluded.secuencia
        where proceso.raiz_id = excluded.raiz_id
      returning 1
    ) select (select count(*) from pedidos_), (select count(*) from guardados) into pedidos, escritos;
    if escritos < pedidos then raise exception 'OTRA_RAIZ' using errcode = 'MG003'; end if;
  end if;

  if p_lineas is not null then
    insert into bitacora (raiz_id, secuencia, proceso_id, evento, paso, linea, hash_anterior, hash, ocurrido_en,
                          registrado_en, registrado_por, con_observaciones)
    select x.* from json_to_recordset(p_lineas)
      as x(raiz_id text, secuencia integer, proceso_id text, evento text, paso integer, linea text,
           hash_anterior text, hash text, ocurrido_en text, registrado_en bigint, registrado_por text,
           con_observaciones boolean)
     where x.raiz_id = any(ganadas);
  end if;

  if p_documentos is not null then
    insert into linea_documento (raiz_id, proceso_id, paso, documento_id)
    select x.* from json_to_recordset(p_documentos)
      as x(raiz_id text, proceso_id text, paso integer, documento_id text)
     where x.raiz_id = any(ganadas)
    on conflict do nothing;
  end if;

  if p_textos is not null then
    insert into texto (raiz_id, secuencia, campo, ref, clase, sal, texto)
    select x.* from json_to_recordset(p_textos)
      as x(raiz_id text, secuencia integer, campo text, ref text, clase text, sal text, texto text)
     where x.raiz_id = any(ganadas);
  end if;

  if p_plazos is not null then
    with pedidos_ as (
      select * from json_to_recordset(p_plazos)
        as x(id text, raiz_id text, proceso_id text, nombre text, clave text, clase text, vence_fecha text,
             vence_en bigint, estado text, resto_ms bigint, computo text)
       where x.raiz_id = any(ganadas)
    ), guardados as (
      insert into plazo (id, raiz_id, proceso_id, nombre, clave, clase, vence_fecha, vence_en, estado, resto_ms,
                         computo, proximo_en)
      select p.*, p.vence_en from pedidos_ p
      on conflict (id) do update set vence_fecha = excluded.vence_fecha, vence_en = excluded.vence_en,
          estado = excluded.estado, resto_ms = excluded.resto_ms, computo = excluded.computo,
          proximo_en = excluded.proximo_en, arrendatario = null
        where plazo.raiz_id = excluded.raiz_id
      returning 1
    ) select (select count(*) from pedidos_), (select count(*) from guardados) into pedidos, escritos;
    if escritos < pedidos then raise exception 'OTRA_RAIZ' using errcode = 'MG003'; end if;
  end if;

  if p_pasos_fuera is not null then
    delete from paso p using json_to_recordset(p_pasos_fuera) as x(raiz_id text, proceso_id text, numero integer)
     where x.raiz_id = any(ganadas) and p.proceso_id = x.proceso_id and p.numero = x.numero;
  end if;
  if p_pasos is not null then
    insert into paso (raiz_id, titular_id, proceso_id, numero, estado, vuelta, desde, sin_constancia, pendientes)
    select x.* from json_to_recordset(p_pasos)
      as x(raiz_id text, titular_id text, proceso_id text, numero integer, estado text, vuelta integer, desde text,
           sin_constancia boolean, pendientes text)
     where x.raiz_id = any(ganadas)
    on conflict (proceso_id, numero) do update set estado = excluded.estado, vuelta = excluded.vuelta,
        desde = excluded.desde, sin_constancia = excluded.sin_constancia, pendientes = excluded.pendientes;
  end if;

  if p_tareas_fuera is not null then
    delete from tarea t
     using json_to_recordset(p_tareas_fuera) as x(raiz_id text, titular_id text, proceso_id text, evento text)
     where x.raiz_id = any(ganadas) and t.titular_id = x.titular_id and t.proceso_id = x.proceso_id
       and t.evento = x.evento;
  end if;
  if p_tareas is not null then
    insert into tarea (raiz_id, titular_id, proceso_id, evento, paso, actua, registran, faltan, desde, vence_fecha,
                       orden)
    select x.*, coalesce(x.vence_fecha, '9999-12-31') from json_to_recordset(p_tareas)
      as x(raiz_id text, titular_id text, proceso_id text, evento text, paso integer, actua text, registran text,
           faltan text, desde bigint, vence_fecha text)
     where x.raiz_id = any(ganadas)
    on conflict (titular_id, proceso_id, evento) do update set paso = excluded.paso, actua = excluded.actua,
        registran = excluded.registran, faltan = excluded.faltan, vence_fecha = excluded.vence_fecha,
        orden = excluded.orden;
  end if;

  if p_avisos is not null then
    insert into aviso (id, raiz_id, proceso_id, titular_id, secuencia, codigo, roles, params, creado_en)
    select x.* from json_to_recordset(p_avisos)
      as x(id text, raiz_id text, proceso_id text, titular_id text, secuencia integer, codigo text, roles text,
           params text, creado_en bigint)
     where x.raiz_id = any(ganadas);
  end if;

  if p_salidas is not null then
    insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
    select x.*, x.creado_en from json_to_recordset(p_salidas)
      as x(id text, raiz_id text, secuencia integer, canal text, tipo text, carga text, creado_en bigint)
     where x.raiz_id = any(ganadas);
  end if;
  return ganadas;
end $$`;
