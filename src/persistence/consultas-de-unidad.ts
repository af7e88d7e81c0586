/**
 * The statements a unit of work reads with, one text for both databases (`$1`, `$2`… are parameters in PostgreSQL and
 * names in SQLite). Lists travel as a JSON array, so that a statement is prepared once whatever the length.
 */
export interface Consulta {
  /** Name under which PostgreSQL keeps it prepared. */
  readonly nombre: string;
  readonly sql: string;
  /** Where the two dialects part. */
  readonly sqlite?: string;
}

export const PROCESOS_DE_PADRE: Consulta = {
  nombre: 'unidad_hijos',
  sql: 'select * from proceso where padre_id = $1 order by id',
};

export const SUBARBOL: Consulta = {
  nombre: 'unidad_subarbol',
  sql: `with recursive rama(id) as (
      select id from proceso where id = $1
      union all select p.id from proceso p join rama on p.padre_id = rama.id
    ) select p.* from proceso p join rama on rama.id = p.id order by p.id`,
};

export const PLAZOS_DE_RAIZ: Consulta = {
  nombre: 'unidad_plazos',
  sql: `select * from plazo where raiz_id = $1 and estado in ('armado','detenido') order by vence_en, id`,
};

export const LINEAS_DE_RAIZ: Consulta = {
  nombre: 'unidad_lineas',
  sql: 'select * from bitacora where raiz_id = $1 and secuencia >= $2 order by secuencia',
};

export const PROCESOS_DE_RAIZ: Consulta = {
  nombre: 'unidad_procesos',
  sql: 'select * from proceso where raiz_id = $1 order by id',
};

export const RAIZ_ABIERTA: Consulta = {
  nombre: 'unidad_raiz_abierta',
  sql: `select * from raiz where titular_id = $1 and nombre = $2 and coalesce(asunto, '') = $3
      and situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')`,
};

export const PROCESO_DE_TITULAR: Consulta = {
  nombre: 'unidad_proceso',
  sql: 'select * from proceso where id = $1 and titular_id = $2',
};

/** The titular's own, and the nation's. */
export const PROCESO_CONSULTABLE: Consulta = {
  nombre: 'unidad_proceso_consultable',
  sql: `select p.* from proceso p join titular t on t.id = p.titular_id
     where p.id = $1 and (p.titular_id = $2 or t.clase = 'nacional')`,
};

/** $1 = titular, $2 = JSON array of patterns of procedures. */
export const PROCESOS_DEL_TITULAR: Consulta = {
  nombre: 'unidad_procesos_del_titular',
  sql: `select p.* from raiz r join proceso p on p.raiz_id = r.id
     where r.titular_id = $1 and p.situacion in ('activo','concluido')
       and exists (select 1 from json_array_elements_text($2::json) n(patron) where p.procedimiento like n.patron)
     order by p.id`,
  sqlite: `select p.* from raiz r join proceso p on p.raiz_id = r.id
     where r.titular_id = $1 and p.situacion in ('activo','concluido')
       and exists (select 1 from json_each($2) n where p.procedimiento like n.value)
     order by p.id`,
};

/** $1 = JSON array of ids, $2 = titular. The titular's own documents, and the national ones. Current versions. */
export const DOCUMENTOS: Consulta = {
  nombre: 'unidad_documentos',
  sql: `select v.*, d.id, d.titular_id from documento d
      join documento_version v on v.documento_id = d.id and v.version = d.version
     where d.id in (select json_array_elements_text($1::json)) and (d.titular_id = $2 or d.titular_id is null)`,
  sqlite: `select v.*, d.id, d.titular_id from documento d
      join documento_version v on v.documento_id = d.id and v.version = d.version
     where d.id in (select value from json_each($1)) and (d.titular_id = $2 or d.titular_id is null)`,
};

/** The same of one: most facts bring a single document, and unpacking a list costs more than finding it. */
export const DOCUMENTO: Consulta = {
  nombre: 'unidad_documento',
  sql: `select v.*, d.id, d.titular_id from documento d
      join documento_version v on v.documento_id = d.id and v.version = d.version
     where d.id = $1 and (d.titular_id = $2 or d.titular_id is null)`,
};

/**
 * $1 = JSON array of names, $2 = titular, $3 = civil date. The titular's own before the general; of those in force,
 * the last version.
 */
export const PARAMETROS: Consulta = {
  nombre: 'unidad_parametros',
  sql: `select nombre, valor, version from parametro
     where nombre in (select json_array_elements_text($1::json)) and (titular_id = $2 or titular_id is null)
       and desde <= $3
     order by nombre, (titular_id is null), version desc`,
  sqlite: `select nombre, valor, version from parametro
     where nombre in (select value from json_each($1)) and (titular_id = $2 or titular_id is null)
       and desde <= $3
     order by nombre, (titular_id is null), version desc`,
};

/** $1 = account, $2 = civil date. Over whomever they are held. */
export const CARGOS: Consulta = {
  nombre: 'unidad_cargos',
  sql: `select d.* from cuenta c join designacion d on d.persona_id = c.persona_id
     where c.id = $1 and c.activa and d.desde <= $2 and (d.hasta is null or d.hasta >= $2)
     order by d.desde, d.id`,
};

/** $1 = JSON array of references. */
export const TEXTOS: Consulta = {
  nombre: 'unidad_textos',
  sql: 'select ref, texto from texto where ref in (select json_array_elements_text($1::json))',
  sqlite: 'select ref, texto from texto where ref in (select value from json_each($1))',
};

export const TEXTOS_DE_RAIZ: Consulta = {
  nombre: 'textos_de_raiz',
  sql: 'select * from texto where raiz_id = $1 order by secuencia, campo',
};

/** $1 = last id seen ('' to begin), $2 = how many. */
export const RAICES: Consulta = {
  nombre: 'raices',
  sql: 'select * from raiz where id > $1 order by id limit $2',
};

export const UBICACION: Consulta = {
  nombre: 'ubicacion',
  sql: 'select raiz_id, titular_id from proceso where id = $1',
};

export const TITULAR: Consulta = { nombre: 'titular', sql: 'select * from titular where id = $1' };

/** $1 = root. */
export const PASOS_DE_RAIZ: Consulta = {
  nombre: 'pasos_de_raiz',
  sql: `select x.* from proceso p join paso x on x.proceso_id = p.id where p.raiz_id = $1 order by x.proceso_id, x.numero`,
};

export const TAREAS_DE_RAIZ: Consulta = {
  nombre: 'tareas_de_raiz',
  sql: `select x.* from proceso p join tarea x on x.titular_id = p.titular_id and x.proceso_id = p.id where p.raiz_id = $1 order by x.proceso_id, x.evento`,
};

/** $1 = JSON array of processes (and $2 = their titular, for their tasks). */
export const PASOS_DE_PROCESOS: Consulta = {
  nombre: 'pasos_de_procesos',
  sql: 'select * from paso where proceso_id in (select json_array_elements_text($1::json))',
};

export const TAREAS_DE_PROCESOS: Consulta = {
  nombre: 'tareas_de_procesos',
  sql: 'select * from tarea where titular_id = $2 and proceso_id in (select json_array_elements_text($1::json))',
};
