import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ASENTAR } from './asentar.sql.js';

/**
 * First schema, PostgreSQL. Same number and name as its SQLite twin; the SQL inside differs.
 *
 * Keys and dates are `collate "C"`: they sort as in SQLite and as in the program, whatever the server's locale. What is
 * hashed is text, never jsonb (it rewrites numbers). Rows that only `minga_asentar` writes, always after it has the
 * root, carry no foreign key to it: each would cost a lookup and a row lock per line.
 */
const SENTENCIAS: readonly string[] = [
  // ── Directory ──────────────────────────────────────────────────────────────────────────────────
  `create table provincia (codigo text collate "C" not null primary key, nombre text collate "C" not null)`,
  `create table canton (codigo text collate "C" not null primary key, nombre text collate "C" not null)`,
  `create table titular (
    id text collate "C" not null primary key,
    clase text not null check (clase in ('gad','mancomunidad','regimenEspecial','nacional')),
    nivel text check (nivel in ('provincial','metropolitano','municipal','parroquial_rural')),
    nombre text not null,
    nombre_oficial text not null,
    clave_busqueda text collate "C" not null,
    codigo_dpa text collate "C" unique,
    provincia text,
    canton text,
    gremio text check (gremio in ('CONGOPE','AME','CONAGOPARE')),
    zona text not null,
    poblacion integer,
    demo boolean not null default false
  )`,
  `create index titular_orden on titular (clave_busqueda, id)`,
  `create table persona (
    id text collate "C" not null primary key,
    clase text not null check (clase in ('persona','unidad')),
    nombre text collate "C" not null,
    clave_busqueda text collate "C" not null,
    correo text collate "C",
    creada_por text,
    creada_en bigint not null
  )`,
  `create index persona_orden on persona (clave_busqueda, id)`,
  `create table cuenta (
    id text collate "C" not null primary key,
    persona_id text collate "C" not null unique references persona(id),
    correo text collate "C" not null unique,
    clave text collate "C",
    activa boolean not null default true,
    creada_en bigint not null
  )`,
  // huella: SHA-256 of the secret of the cookie or the bearer token; the secret itself is nowhere.
  `create table sesion (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    huella text collate "C" not null unique,
    clase text not null check (clase in ('web','programa')),
    csrf text,
    creada_en bigint not null,
    vista_en bigint not null,
    vence_en bigint not null
  )`,
  `create index sesion_de_cuenta on sesion (cuenta_id)`,
  `create index sesion_por_vencer on sesion (vence_en)`,
  `create table invitacion (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null unique references cuenta(id) on delete cascade,
    huella text collate "C" not null unique,
    creada_por text,
    creada_en bigint not null,
    vence_en bigint not null
  )`,
  `create table designacion (
    id text collate "C" not null primary key,
    persona_id text collate "C" not null references persona(id),
    rol text not null,
    titular_id text collate "C" references titular(id),
    gremio text check (gremio in ('CONGOPE','AME','CONAGOPARE')),
    calidad text not null check (calidad in ('titular','subrogante','encargado')),
    desde text collate "C" not null,
    hasta text collate "C",
    documento_id text collate "C",
    documento_fin_id text collate "C",
    creada_por text,
    creada_en bigint not null,
    check (titular_id is null or gremio is null)
  )`,
  `create index designacion_de_persona on designacion (persona_id, desde)`,
  `create index designacion_de_titular on designacion (titular_id, rol)`,

  // ── Processes ──────────────────────────────────────────────────────────────────────────────────
  // situacion: copy of the root process's, so that «one open root» is a constraint and not a hope.
  `create table raiz (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    procedimiento text not null,
    nombre text collate "C" not null,
    version bigint not null,
    secuencia integer not null,
    hash text not null,
    marca_clase text check (marca_clase in ('suspendido','archivado','desistido')),
    marca_desde bigint,
    situacion text not null check (situacion in ('activo','concluido','detenido','cuarentena')),
    abierta_en bigint not null
  ) with (fillfactor = 80)`,
  `create unique index raiz_unica_abierta on raiz (titular_id, nombre)
    where situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')`,
  `create index raiz_de_titular on raiz (titular_id, abierta_en)`,
  `create index raiz_por_fecha on raiz (abierta_en, id)`,
  `create table proceso (
    id text collate "C" not null primary key,
    raiz_id text collate "C" not null references raiz(id),
    padre_id text collate "C" references proceso(id),
    ref text collate "C",
    ronda integer not null,
    procedimiento text not null,
    titular_id text collate "C" not null references titular(id),
    formato integer not null,
    estado text not null,
    contexto text not null,
    hijos text not null,
    situacion text not null check (situacion in ('activo','concluido','detenido','cuarentena')),
    salida text,
    abierto_en bigint not null,
    actualizado_en bigint not null,
    secuencia integer not null
  ) with (fillfactor = 70)`,
  `create unique index proceso_raiz on proceso (raiz_id) where padre_id is null`,
  `create index proceso_de_raiz on proceso (raiz_id)`,
  `create index proceso_de_padre on proceso (padre_id) where padre_id is not null`,
  `create table bitacora (
    raiz_id text collate "C" not null,
    secuencia integer not null,
    proceso_id text collate "C" not null,
    evento text collate "C" not null,
    paso integer,
    linea text not null,
    hash_anterior text not null,
    hash text not null,
    ocurrido_en text,
    registrado_en bigint not null,
    registrado_por text collate "C",
    con_observaciones boolean not null,
    tx xid8 not null default pg_current_xact_id(),
    ordinal bigint generated always as identity,
    primary key (raiz_id, secuencia)
  )`,
  // What is asked of a long journal is marked when the line is written, so that nothing is scanned.
  `create index bitacora_de_cuenta on bitacora (registrado_por, registrado_en) where registrado_por is not null`,
  `create index bitacora_observada on bitacora (raiz_id, secuencia) where con_observaciones`,
  `create index bitacora_corregida on bitacora (raiz_id, secuencia)
    where evento in ('rectificarHecho','deshacer','anularHecho')`,
  // paso 0: a line of no step.
  `create table linea_documento (
    raiz_id text collate "C" not null,
    proceso_id text collate "C" not null,
    paso integer not null,
    documento_id text collate "C" not null,
    primary key (raiz_id, proceso_id, paso, documento_id)
  )`,
  // The global position: below the snapshot's xmin nothing can still appear, so a reader never misses a line.
  `create index bitacora_posicion on bitacora (tx, ordinal)`,
  `create function bitacora_solo_agrega() returns trigger language plpgsql as $$
    begin raise exception 'BITACORA_SOLO_AGREGA' using errcode = 'MG002'; end $$`,
  `create trigger bitacora_sin_cambios before update or delete or truncate on bitacora
    for each statement execute function bitacora_solo_agrega()`,
  `create table texto (
    raiz_id text collate "C" not null,
    secuencia integer not null,
    campo text collate "C" not null,
    ref text collate "C" not null,
    clase text not null check (clase in ('texto','personal')),
    sal text not null,
    texto text,
    primary key (raiz_id, secuencia, campo)
  )`,
  `create index texto_por_ref on texto (ref)`,
  // proximo_en: the due moment, or the end of its lease while somebody holds it. One index serves both.
  `create table plazo (
    id text collate "C" not null primary key,
    raiz_id text collate "C" not null references raiz(id),
    proceso_id text collate "C" not null references proceso(id),
    nombre text collate "C" not null,
    clave text collate "C" not null,
    clase text not null check (clase in ('meta','termino','plazo')),
    vence_fecha text collate "C" not null,
    vence_en bigint not null,
    estado text not null check (estado in ('armado','detenido','disparado','cerrado')),
    resto_ms bigint,
    computo text not null,
    proximo_en bigint not null,
    arrendatario text
  )`,
  `create index plazo_por_vencer on plazo (proximo_en) where estado = 'armado'`,
  `create index plazo_de_raiz on plazo (raiz_id) where estado in ('armado','detenido')`,
  `create unique index plazo_armado on plazo (proceso_id, clave) where estado = 'armado'`,

  // ── Projections ────────────────────────────────────────────────────────────────────────────────
  `create table paso (
    proceso_id text collate "C" not null,
    numero integer not null,
    raiz_id text collate "C" not null,
    titular_id text collate "C" not null,
    estado text not null,
    vuelta integer not null,
    desde text collate "C",
    sin_constancia boolean not null,
    pendientes text not null,
    primary key (proceso_id, numero)
  ) with (fillfactor = 80)`,
  // Each row is found by its titular (lists) and by its process (which has one titular): one key serves both.
  `create table tarea (
    titular_id text collate "C" not null,
    proceso_id text collate "C" not null,
    evento text collate "C" not null,
    raiz_id text collate "C" not null,
    paso integer,
    actua text not null,
    registran text not null,
    faltan text not null,
    desde bigint not null,
    vence_fecha text collate "C",
    orden text collate "C" not null,
    primary key (titular_id, proceso_id, evento)
  )`,
  `create index tarea_por_vencer on tarea (orden, desde, proceso_id, evento)`,

  // ── Notices and outside effects ────────────────────────────────────────────────────────────────
  `create table aviso (
    id text collate "C" not null primary key,
    raiz_id text collate "C" not null,
    proceso_id text collate "C" not null,
    titular_id text collate "C" not null,
    secuencia integer not null,
    codigo text collate "C" not null,
    roles text not null,
    params text not null,
    creado_en bigint not null
  )`,
  `create index aviso_de_titular on aviso (titular_id, id)`,
  `create table aviso_leido (
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    aviso_id text collate "C" not null references aviso(id) on delete cascade,
    leido_en bigint not null,
    primary key (cuenta_id, aviso_id)
  )`,
  `create table salida (
    id text collate "C" not null primary key,
    raiz_id text collate "C" not null,
    secuencia integer not null,
    canal text not null,
    tipo text not null,
    carga text not null,
    creado_en bigint not null,
    estado text not null default 'pendiente' check (estado in ('pendiente','enviada','fallida')),
    intentos integer not null default 0,
    proximo_en bigint not null,
    arrendatario text,
    error text
  )`,
  `create index salida_pendiente on salida (proximo_en) where estado = 'pendiente'`,
  `create table suscripcion (
    id text collate "C" not null primary key,
    url text not null,
    secreto_sellado text not null,
    tipos text not null,
    activa boolean not null default true,
    creada_por text not null,
    creada_en bigint not null
  )`,
  `create table entrega (
    id bigint generated always as identity primary key,
    suscripcion_id text collate "C" not null references suscripcion(id) on delete cascade,
    salida_id text collate "C" not null,
    resultado text not null check (resultado in ('entregada','fallida')),
    detalle text not null,
    en bigint not null
  )`,
  `create index entrega_de_suscripcion on entrega (suscripcion_id, id)`,
  `create index entrega_de_salida on entrega (salida_id) where resultado = 'entregada'`,
  `create table idempotencia (
    principal text collate "C" not null,
    clave text collate "C" not null,
    huella text collate "C" not null,
    estado integer not null,
    cuerpo text not null,
    creado_en bigint not null,
    primary key (principal, clave)
  )`,

  // ── Documents ──────────────────────────────────────────────────────────────────────────────────
  // renovado_en: the sweep of orphans forgets bytes nobody points at since then.
  `create table contenido (
    sha256 text collate "C" not null primary key,
    tamano bigint not null,
    bytes bytea not null,
    renovado_en bigint not null
  )`,
  `create index contenido_por_edad on contenido (renovado_en)`,
  // The head of a document: whose it is and which version is the current one. titular_id null: national.
  `create table documento (
    id text collate "C" not null primary key,
    titular_id text collate "C" references titular(id),
    version bigint not null
  )`,
  `create index documento_de_titular on documento (titular_id, id)`,
  `create table documento_version (
    documento_id text collate "C" not null references documento(id),
    version bigint not null,
    titulo text not null,
    clave_busqueda text collate "C" not null,
    instrumento text,
    organo text,
    numero text,
    sistema text,
    fecha_emision text,
    fecha_recepcion text,
    firmado boolean not null,
    visibilidad text not null check (visibilidad in ('publico','interno','reservado','personal')),
    reserva text,
    nombre text collate "C" not null,
    mime text not null,
    tamano bigint not null,
    sha256 text collate "C" not null,
    subido_por text not null,
    subido_en bigint not null,
    motivo text,
    tipos text not null,
    primary key (documento_id, version)
  )`,
  `create index documento_por_contenido on documento_version (sha256)`,

  // ── Work in progress, calendar, parameters, administration ─────────────────────────────────────
  `create table borrador (
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    proceso_id text collate "C" not null,
    evento text collate "C" not null,
    cuerpo text not null,
    version bigint not null,
    guardado_en bigint not null,
    primary key (cuenta_id, proceso_id, evento)
  )`,
  `create table feriado (
    id text collate "C" not null primary key,
    fecha text collate "C" not null,
    nombre text collate "C" not null,
    clase text not null,
    ambito text not null check (ambito in ('nacional','provincial','cantonal')),
    codigo text collate "C",
    norma text not null,
    publicada_en text,
    cuenta_para_termino boolean,
    guardado_por text,
    guardado_en bigint not null
  )`,
  `create index feriado_por_fecha on feriado (fecha, id)`,
  `create table parametro (
    id text collate "C" not null primary key,
    nombre text collate "C" not null,
    titular_id text collate "C" references titular(id),
    version bigint not null,
    valor text not null,
    desde text collate "C" not null,
    motivo text not null,
    creado_por text,
    creado_en bigint not null
  )`,
  `create unique index parametro_version on parametro (nombre, coalesce(titular_id, ''), version)`,
  `create table incidente (
    id text collate "C" not null primary key,
    raiz_id text collate "C",
    proceso_id text collate "C",
    codigo text collate "C" not null,
    detalle text not null,
    creado_en bigint not null,
    resuelto_en bigint,
    resuelto_por text
  )`,
  `create index incidente_abierto on incidente (creado_en) where resuelto_en is null`,
];

export class Inicial1763683200000 implements MigrationInterface {
  readonly name = 'Inicial1763683200000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of [...SENTENCIAS, ASENTAR]) await q.query(sql);
  }

  /** Undoing the first schema would drop the journal. It is refused. */
  async down(): Promise<void> {
    throw new Error(
      'La migración inicial no se deshace: borraría la bitácora. Restaure un respaldo en otra base.',
    );
  }
}
