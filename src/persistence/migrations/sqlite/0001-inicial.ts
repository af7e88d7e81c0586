import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * First schema, SQLite. Same number and name as its PostgreSQL twin; the SQL inside differs.
 *
 * STRICT tables: SQLite would otherwise keep a text in an integer column. Instants are UTC milliseconds, civil dates
 * are `YYYY-MM-DD` text, JSON is the exact text written. Names carry a `clave_busqueda` without accents because the
 * two databases collate differently.
 */
const SENTENCIAS: readonly string[] = [
  // ── Directory ──────────────────────────────────────────────────────────────────────────────────
  `create table provincia (codigo text not null primary key, nombre text not null) strict, without rowid`,
  `create table canton (codigo text not null primary key, nombre text not null) strict, without rowid`,
  `create table titular (
    id text not null primary key,
    clase text not null check (clase in ('gad','mancomunidad','regimenEspecial','nacional')),
    nivel text check (nivel in ('provincial','metropolitano','municipal','parroquial_rural')),
    nombre text not null,
    nombre_oficial text not null,
    clave_busqueda text not null,
    codigo_dpa text unique,
    provincia text,
    canton text,
    gremio text check (gremio in ('CONGOPE','AME','CONAGOPARE')),
    zona text not null,
    poblacion integer,
    demo integer not null default 0 check (demo in (0,1))
  ) strict`,
  `create index titular_orden on titular (clave_busqueda, id)`,
  `create table persona (
    id text not null primary key,
    clase text not null check (clase in ('persona','unidad')),
    nombre text not null,
    clave_busqueda text not null,
    correo text,
    creada_por text,
    creada_en integer not null
  ) strict`,
  `create index persona_orden on persona (clave_busqueda, id)`,
  `create table cuenta (
    id text not null primary key,
    persona_id text not null unique references persona(id),
    correo text not null unique,
    clave text,
    activa integer not null default 1 check (activa in (0,1)),
    creada_en integer not null
  ) strict`,
  // huella: SHA-256 of the secret of the cookie or the bearer token; the secret itself is nowhere.
  `create table sesion (
    id text not null primary key,
    cuenta_id text not null references cuenta(id) on delete cascade,
    huella text not null unique,
    clase text not null check (clase in ('web','programa')),
    csrf text,
    creada_en integer not null,
    vista_en integer not null,
    vence_en integer not null
  ) strict`,
  `create index sesion_de_cuenta on sesion (cuenta_id)`,
  `create index sesion_por_vencer on sesion (vence_en)`,
  `create table invitacion (
    id text not null primary key,
    cuenta_id text not null unique references cuenta(id) on delete cascade,
    huella text not null unique,
    creada_por text,
    creada_en integer not null,
    vence_en integer not null
  ) strict`,
  `create table designacion (
    id text not null primary key,
    persona_id text not null references persona(id),
    rol text not null,
    titular_id text references titular(id),
    gremio text check (gremio in ('CONGOPE','AME','CONAGOPARE')),
    calidad text not null check (calidad in ('titular','subrogante','encargado')),
    desde text not null,
    hasta text,
    documento_id text,
    documento_fin_id text,
    creada_por text,
    creada_en integer not null,
    check (titular_id is null or gremio is null)
  ) strict`,
  `create index designacion_de_persona on designacion (persona_id, desde)`,
  `create index designacion_de_titular on designacion (titular_id, rol)`,

  // ── Processes ──────────────────────────────────────────────────────────────────────────────────
  // Small rows reached by their key are kept in it (without rowid); those that only grow at the end are not: SQLite
  // adds to the end of a rowid table without touching its neighbours.
  // situacion: copy of the root process's, so that «one open root» is a constraint and not a hope.
  `create table raiz (
    id text not null primary key,
    titular_id text not null references titular(id),
    procedimiento text not null,
    nombre text not null,
    version integer not null,
    secuencia integer not null,
    hash text not null,
    marca_clase text check (marca_clase in ('suspendido','archivado','desistido')),
    marca_desde integer,
    situacion text not null check (situacion in ('activo','concluido','detenido','cuarentena')),
    abierta_en integer not null
  ) strict`,
  `create unique index raiz_unica_abierta on raiz (titular_id, nombre)
    where situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')`,
  `create index raiz_de_titular on raiz (titular_id, abierta_en)`,
  `create index raiz_por_fecha on raiz (abierta_en, id)`,
  `create table proceso (
    id text not null primary key,
    raiz_id text not null references raiz(id),
    padre_id text references proceso(id),
    ref text,
    ronda integer not null,
    procedimiento text not null,
    titular_id text not null references titular(id),
    formato integer not null,
    estado text not null,
    contexto text not null,
    hijos text not null,
    situacion text not null check (situacion in ('activo','concluido','detenido','cuarentena')),
    salida text,
    abierto_en integer not null,
    actualizado_en integer not null,
    secuencia integer not null
  ) strict`,
  `create unique index proceso_raiz on proceso (raiz_id) where padre_id is null`,
  `create index proceso_de_raiz on proceso (raiz_id)`,
  `create index proceso_de_padre on proceso (padre_id) where padre_id is not null`,
  // posicion: the global position, never given twice even if whole roots are taken out (the demonstration).
  `create table bitacora (
    posicion integer primary key autoincrement,
    raiz_id text not null references raiz(id),
    secuencia integer not null,
    proceso_id text not null,
    evento text not null,
    paso integer,
    linea text not null,
    hash_anterior text not null,
    hash text not null,
    ocurrido_en text,
    registrado_en integer not null,
    registrado_por text,
    con_observaciones integer not null check (con_observaciones in (0,1)),
    unique (raiz_id, secuencia)
  ) strict`,
  // What is asked of a long journal is marked when the line is written, so that nothing is scanned.
  `create index bitacora_de_cuenta on bitacora (registrado_por, registrado_en) where registrado_por is not null`,
  `create index bitacora_observada on bitacora (raiz_id, secuencia) where con_observaciones`,
  `create index bitacora_corregida on bitacora (raiz_id, secuencia)
    where evento in ('rectificarHecho','deshacer','anularHecho')`,
  // paso 0: a line of no step.
  `create table linea_documento (
    raiz_id text not null,
    proceso_id text not null,
    paso integer not null,
    documento_id text not null,
    primary key (raiz_id, proceso_id, paso, documento_id)
  ) strict, without rowid`,
  `create trigger bitacora_sin_cambios before update on bitacora
    begin select raise(abort, 'BITACORA_SOLO_AGREGA'); end`,
  `create trigger bitacora_sin_borrado before delete on bitacora
    begin select raise(abort, 'BITACORA_SOLO_AGREGA'); end`,
  `create table texto (
    raiz_id text not null references raiz(id),
    secuencia integer not null,
    campo text not null,
    ref text not null,
    clase text not null check (clase in ('texto','personal')),
    sal text not null,
    texto text,
    primary key (raiz_id, secuencia, campo)
  ) strict, without rowid`,
  `create index texto_por_ref on texto (ref)`,
  // proximo_en: the due moment, or the end of its lease while somebody holds it. One index serves both.
  `create table plazo (
    id text not null primary key,
    raiz_id text not null references raiz(id),
    proceso_id text not null references proceso(id),
    nombre text not null,
    clave text not null,
    clase text not null check (clase in ('meta','termino','plazo')),
    vence_fecha text not null,
    vence_en integer not null,
    estado text not null check (estado in ('armado','detenido','disparado','cerrado')),
    resto_ms integer,
    computo text not null,
    proximo_en integer not null,
    arrendatario text
  ) strict`,
  `create index plazo_por_vencer on plazo (proximo_en) where estado = 'armado'`,
  `create index plazo_de_raiz on plazo (raiz_id) where estado in ('armado','detenido')`,
  `create unique index plazo_armado on plazo (proceso_id, clave) where estado = 'armado'`,

  // ── Projections ────────────────────────────────────────────────────────────────────────────────
  `create table paso (
    proceso_id text not null,
    numero integer not null,
    raiz_id text not null,
    titular_id text not null,
    estado text not null,
    vuelta integer not null,
    desde text,
    sin_constancia integer not null check (sin_constancia in (0,1)),
    pendientes text not null,
    primary key (proceso_id, numero)
  ) strict, without rowid`,
  // Each row is found by its titular (lists) and by its process (which has one titular): one key serves both.
  `create table tarea (
    titular_id text not null,
    proceso_id text not null,
    evento text not null,
    raiz_id text not null,
    paso integer,
    actua text not null,
    registran text not null,
    faltan text not null,
    desde integer not null,
    vence_fecha text,
    orden text not null,
    primary key (titular_id, proceso_id, evento)
  ) strict, without rowid`,
  `create index tarea_por_vencer on tarea (orden, desde, proceso_id, evento)`,

  // ── Notices and outside effects ────────────────────────────────────────────────────────────────
  `create table aviso (
    id text not null primary key,
    raiz_id text not null,
    proceso_id text not null,
    titular_id text not null,
    secuencia integer not null,
    codigo text not null,
    roles text not null,
    params text not null,
    creado_en integer not null
  ) strict, without rowid`,
  `create index aviso_de_titular on aviso (titular_id, id)`,
  `create table aviso_leido (
    cuenta_id text not null references cuenta(id) on delete cascade,
    aviso_id text not null references aviso(id) on delete cascade,
    leido_en integer not null,
    primary key (cuenta_id, aviso_id)
  ) strict, without rowid`,
  `create table salida (
    id text not null primary key,
    raiz_id text not null,
    secuencia integer not null,
    canal text not null,
    tipo text not null,
    carga text not null,
    creado_en integer not null,
    estado text not null default 'pendiente' check (estado in ('pendiente','enviada','fallida')),
    intentos integer not null default 0,
    proximo_en integer not null,
    arrendatario text,
    error text
  ) strict`,
  `create index salida_pendiente on salida (proximo_en) where estado = 'pendiente'`,
  `create table suscripcion (
    id text not null primary key,
    url text not null,
    secreto_sellado text not null,
    tipos text not null,
    activa integer not null default 1 check (activa in (0,1)),
    creada_por text not null,
    creada_en integer not null
  ) strict`,
  `create table entrega (
    id integer primary key autoincrement,
    suscripcion_id text not null references suscripcion(id) on delete cascade,
    salida_id text not null,
    resultado text not null check (resultado in ('entregada','fallida')),
    detalle text not null,
    en integer not null
  ) strict`,
  `create index entrega_de_suscripcion on entrega (suscripcion_id, id)`,
  `create index entrega_de_salida on entrega (salida_id) where resultado = 'entregada'`,
  `create table idempotencia (
    principal text not null,
    clave text not null,
    huella text not null,
    estado integer not null,
    cuerpo text not null,
    creado_en integer not null,
    primary key (principal, clave)
  ) strict`,

  // ── Documents ──────────────────────────────────────────────────────────────────────────────────
  // renovado_en: the sweep of orphans forgets bytes nobody points at since then.
  `create table contenido (
    sha256 text not null primary key,
    tamano integer not null,
    bytes blob not null,
    renovado_en integer not null
  ) strict`,
  `create index contenido_por_edad on contenido (renovado_en)`,
  // The head of a document: whose it is and which version is the current one. titular_id null: national.
  `create table documento (
    id text not null primary key,
    titular_id text references titular(id),
    version integer not null
  ) strict`,
  `create index documento_de_titular on documento (titular_id, id)`,
  `create table documento_version (
    documento_id text not null references documento(id),
    version integer not null,
    titulo text not null,
    clave_busqueda text not null,
    instrumento text,
    organo text,
    numero text,
    sistema text,
    fecha_emision text,
    fecha_recepcion text,
    firmado integer not null check (firmado in (0,1)),
    visibilidad text not null check (visibilidad in ('publico','interno','reservado','personal')),
    reserva text,
    nombre text not null,
    mime text not null,
    tamano integer not null,
    sha256 text not null,
    subido_por text not null,
    subido_en integer not null,
    motivo text,
    tipos text not null,
    primary key (documento_id, version)
  ) strict`,
  `create index documento_por_contenido on documento_version (sha256)`,

  // ── Work in progress, calendar, parameters, administration ─────────────────────────────────────
  `create table borrador (
    cuenta_id text not null references cuenta(id) on delete cascade,
    proceso_id text not null,
    evento text not null,
    cuerpo text not null,
    version integer not null,
    guardado_en integer not null,
    primary key (cuenta_id, proceso_id, evento)
  ) strict, without rowid`,
  `create table feriado (
    id text not null primary key,
    fecha text not null,
    nombre text not null,
    clase text not null,
    ambito text not null check (ambito in ('nacional','provincial','cantonal')),
    codigo text,
    norma text not null,
    publicada_en text,
    cuenta_para_termino integer check (cuenta_para_termino in (0,1)),
    guardado_por text,
    guardado_en integer not null
  ) strict`,
  `create index feriado_por_fecha on feriado (fecha, id)`,
  `create table parametro (
    id text not null primary key,
    nombre text not null,
    titular_id text references titular(id),
    version integer not null,
    valor text not null,
    desde text not null,
    motivo text not null,
    creado_por text,
    creado_en integer not null
  ) strict`,
  `create unique index parametro_version on parametro (nombre, coalesce(titular_id, ''), version)`,
  `create table incidente (
    id text not null primary key,
    raiz_id text,
    proceso_id text,
    codigo text not null,
    detalle text not null,
    creado_en integer not null,
    resuelto_en integer,
    resuelto_por text
  ) strict`,
  `create index incidente_abierto on incidente (creado_en) where resuelto_en is null`,
];

export class Inicial1763683200000 implements MigrationInterface {
  readonly name = 'Inicial1763683200000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Undoing the first schema would drop the journal. It is refused. */
  async down(): Promise<void> {
    throw new Error(
      'La migración inicial no se deshace: borraría la bitácora. Restaure un respaldo en otra base.',
    );
  }
}
