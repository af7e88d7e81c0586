import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Channels: letters, preferences of notices, sendings by the legal channel, dispatches to programs. Same number and
 * name as its SQLite twin.
 */
const SENTENCIAS: readonly string[] = [
  // texto, html: sealed while `sellada`; null once a reserved letter has gone.
  `create table carta (
    id text collate "C" not null primary key,
    clase text not null check (clase in ('acceso','aviso','resumen','administracion','prueba')),
    cuenta_id text collate "C" references cuenta(id) on delete set null,
    para text not null,
    idioma text not null check (idioma in ('es','en')),
    asunto text not null,
    texto text,
    html text,
    sellada boolean not null,
    baja text,
    estado text not null check (estado in ('pendiente','enviada','buzon','fallida')),
    intentos integer not null default 0,
    proximo_en bigint not null,
    arrendatario text,
    error text,
    creada_en bigint not null,
    enviada_en bigint
  )`,
  `create index carta_pendiente on carta (proximo_en) where estado = 'pendiente'`,
  `create index carta_por_fecha on carta (creada_en, id)`,
  `create index carta_por_estado on carta (estado, creada_en, id)`,
  `create index carta_de_cuenta on carta (cuenta_id, creada_en, id)`,
  // al_momento, nunca: lists of groups of notices; the rest go in the digest. Hours in minutes of the day.
  `create table preferencia_de_avisos (
    cuenta_id text collate "C" not null primary key references cuenta(id) on delete cascade,
    idioma text not null check (idioma in ('es','en')),
    al_momento text not null,
    nunca text not null,
    resumen_a integer not null check (resumen_a between 0 and 1439),
    resumen_solo_habil boolean not null,
    silencio_desde integer check (silencio_desde between 0 and 1439),
    silencio_hasta integer check (silencio_hasta between 0 and 1439),
    guardada_en bigint not null
  )`,
  // One row per person and day, with letter or without: what makes a digest happen once whatever the nodes.
  `create table resumen_diario (
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    fecha text collate "C" not null,
    hasta bigint not null,
    avisos integer not null,
    carta_id text collate "C",
    primary key (cuenta_id, fecha)
  )`,
  `create index aviso_por_fecha on aviso (creado_en, id)`,

  // A notification sent by the legal channel, outside or inside the product, and its reception by each recipient.
  `create table envio (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    raiz_id text collate "C" references raiz(id),
    secuencia integer,
    evento text,
    asunto text not null,
    clave_busqueda text collate "C" not null,
    canal text not null check (canal in ('quipux','otroSistema','correoInstitucional','papel','minga')),
    sistema text,
    numero text,
    fecha text collate "C" not null,
    documento_id text collate "C" references documento(id),
    registrado_por text not null,
    registrado_en bigint not null,
    anulado_por text,
    anulado_en bigint,
    motivo text
  )`,
  `create index envio_por_fecha on envio (fecha, id)`,
  `create index envio_de_titular on envio (titular_id, fecha, id)`,
  `create index envio_de_linea on envio (raiz_id, secuencia) where raiz_id is not null`,
  `create table envio_destinatario (
    envio_id text collate "C" not null references envio(id) on delete cascade,
    orden integer not null,
    nombre text not null,
    cargo text,
    direccion text,
    designacion_id text collate "C",
    recibido_el text collate "C",
    constancia_id text collate "C" references documento(id),
    anotado_por text,
    anotado_en bigint,
    primary key (envio_id, orden)
  )`,
  `create index destinatario_sin_recepcion on envio_destinatario (envio_id) where recibido_el is null`,

  // Webhooks: a message for one subscription, with its own schedule of retries; `entrega` holds its attempts.
  `alter table suscripcion add column nombre text not null default ''`,
  `alter table suscripcion add column secreto_anterior text`,
  `alter table suscripcion add column anterior_hasta bigint`,
  `alter table suscripcion add column fallando_desde bigint`,
  `alter table suscripcion add column detenida_en bigint`,
  `alter table entrega add column duracion_ms integer`,
  `alter table entrega add column respuesta text`,
  `create index entrega_de_despacho on entrega (suscripcion_id, salida_id, id)`,
  `create table despacho (
    id text collate "C" not null primary key,
    suscripcion_id text collate "C" not null references suscripcion(id) on delete cascade,
    salida_id text collate "C" not null,
    tipo text not null,
    cuerpo text not null,
    creado_en bigint not null,
    estado text not null check (estado in ('pendiente','entregado','fallido')),
    intentos integer not null default 0,
    proximo_en bigint not null,
    arrendatario text,
    unique (suscripcion_id, salida_id)
  )`,
  `create index despacho_pendiente on despacho (proximo_en) where estado = 'pendiente'`,
  `create index despacho_de_suscripcion on despacho (suscripcion_id, creado_en, id)`,
];

export class Canales1763683209000 implements MigrationInterface {
  readonly name = 'Canales1763683209000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Undoing it would lose what was notified to whom. It is refused. */
  async down(): Promise<void> {
    throw new Error(
      'Esta migración no se deshace: se perderían las constancias de notificación. Restaure un respaldo en otra base.',
    );
  }
}
