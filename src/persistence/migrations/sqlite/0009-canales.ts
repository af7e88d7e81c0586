import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Channels: letters, preferences of notices, sendings by the legal channel, dispatches to programs. Same number and
 * name as its PostgreSQL twin.
 */
const SENTENCIAS: readonly string[] = [
  // texto, html: sealed while `sellada`; null once a reserved letter has gone.
  `create table carta (
    id text not null primary key,
    clase text not null check (clase in ('acceso','aviso','resumen','administracion','prueba')),
    cuenta_id text references cuenta(id) on delete set null,
    para text not null,
    idioma text not null check (idioma in ('es','en')),
    asunto text not null,
    texto text,
    html text,
    sellada integer not null check (sellada in (0,1)),
    baja text,
    estado text not null check (estado in ('pendiente','enviada','buzon','fallida')),
    intentos integer not null default 0,
    proximo_en integer not null,
    arrendatario text,
    error text,
    creada_en integer not null,
    enviada_en integer
  ) strict`,
  `create index carta_pendiente on carta (proximo_en) where estado = 'pendiente'`,
  `create index carta_por_fecha on carta (creada_en, id)`,
  `create index carta_por_estado on carta (estado, creada_en, id)`,
  `create index carta_de_cuenta on carta (cuenta_id, creada_en, id)`,
  // al_momento, nunca: lists of groups of notices; the rest go in the digest. Hours in minutes of the day.
  `create table preferencia_de_avisos (
    cuenta_id text not null primary key references cuenta(id) on delete cascade,
    idioma text not null check (idioma in ('es','en')),
    al_momento text not null,
    nunca text not null,
    resumen_a integer not null check (resumen_a between 0 and 1439),
    resumen_solo_habil integer not null check (resumen_solo_habil in (0,1)),
    silencio_desde integer check (silencio_desde between 0 and 1439),
    silencio_hasta integer check (silencio_hasta between 0 and 1439),
    guardada_en integer not null
  ) strict, without rowid`,
  // One row per person and day, with letter or without: what makes a digest happen once whatever the nodes.
  `create table resumen_diario (
    cuenta_id text not null references cuenta(id) on delete cascade,
    fecha text not null,
    hasta integer not null,
    avisos integer not null,
    carta_id text,
    primary key (cuenta_id, fecha)
  ) strict, without rowid`,
  `create index aviso_por_fecha on aviso (creado_en, id)`,

  // A notification sent by the legal channel, outside or inside the product, and its reception by each recipient.
  `create table envio (
    id text not null primary key,
    titular_id text not null references titular(id),
    raiz_id text references raiz(id),
    secuencia integer,
    evento text,
    asunto text not null,
    clave_busqueda text not null,
    canal text not null check (canal in ('quipux','otroSistema','correoInstitucional','papel','minga')),
    sistema text,
    numero text,
    fecha text not null,
    documento_id text references documento(id),
    registrado_por text not null,
    registrado_en integer not null,
    anulado_por text,
    anulado_en integer,
    motivo text
  ) strict`,
  `create index envio_por_fecha on envio (fecha, id)`,
  `create index envio_de_titular on envio (titular_id, fecha, id)`,
  `create index envio_de_linea on envio (raiz_id, secuencia) where raiz_id is not null`,
  `create table envio_destinatario (
    envio_id text not null references envio(id) on delete cascade,
    orden integer not null,
    nombre text not null,
    cargo text,
    direccion text,
    designacion_id text,
    recibido_el text,
    constancia_id text references documento(id),
    anotado_por text,
    anotado_en integer,
    primary key (envio_id, orden)
  ) strict, without rowid`,
  `create index destinatario_sin_recepcion on envio_destinatario (envio_id) where recibido_el is null`,

  // Webhooks: a message for one subscription, with its own schedule of retries; `entrega` holds its attempts.
  `alter table suscripcion add column nombre text not null default ''`,
  `alter table suscripcion add column secreto_anterior text`,
  `alter table suscripcion add column anterior_hasta integer`,
  `alter table suscripcion add column fallando_desde integer`,
  `alter table suscripcion add column detenida_en integer`,
  `alter table entrega add column duracion_ms integer`,
  `alter table entrega add column respuesta text`,
  `create index entrega_de_despacho on entrega (suscripcion_id, salida_id, id)`,
  `create table despacho (
    id text not null primary key,
    suscripcion_id text not null references suscripcion(id) on delete cascade,
    salida_id text not null,
    tipo text not null,
    cuerpo text not null,
    creado_en integer not null,
    estado text not null check (estado in ('pendiente','entregado','fallido')),
    intentos integer not null default 0,
    proximo_en integer not null,
    arrendatario text,
    unique (suscripcion_id, salida_id)
  ) strict`,
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
