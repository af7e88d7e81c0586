import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens propose, and apart from it, sealed, who they are. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `create table propuesta (
    id text collate "C" not null primary key,
    cocreacion_id text collate "C" not null references proceso(id),
    titular_id text collate "C" not null references titular(id),
    numero integer not null,
    seguimiento text collate "C" not null unique,
    canal text not null check (canal in ('web','mesa','taller','papel')),
    problema text not null,
    solucion text not null,
    clave_busqueda text collate "C" not null,
    eje text,
    pilar text,
    etiquetas text not null,
    territorio text,
    moderacion text not null check (moderacion in ('porModerar','enTramite','apartada')),
    motivo_de_moderacion text,
    moderada_por text collate "C" references cuenta(id),
    moderada_en bigint,
    proceso_id text collate "C" references proceso(id),
    recibida_en bigint not null,
    registrada_por text collate "C" references cuenta(id),
    unique (cocreacion_id, numero)
  )`,
  `create index propuesta_de_titular on propuesta (titular_id, recibida_en, id)`,
  `create index propuesta_por_fecha on propuesta (recibida_en, id)`,
  `create index propuesta_por_moderar on propuesta (titular_id) where moderacion = 'porModerar'`,
  `create unique index propuesta_de_proceso on propuesta (proceso_id) where proceso_id is not null`,
  // sellado: AES-256-GCM of all that was said of the person, bound to the proposal; clave_id: which key opens it.
  `create table propuesta_autor (
    propuesta_id text collate "C" not null primary key references propuesta(id),
    clave_id text not null,
    sellado text not null,
    consentimiento integer not null,
    consentido_en bigint not null
  )`,
  `create table propuesta_revelacion (
    id text collate "C" not null primary key,
    propuesta_id text collate "C" not null references propuesta(id),
    cuenta_id text collate "C" not null references cuenta(id),
    motivo text not null,
    en bigint not null
  )`,
  `create index revelacion_de_propuesta on propuesta_revelacion (propuesta_id, en)`,
  `create table propuesta_borrado (
    propuesta_id text collate "C" not null primary key references propuesta(id),
    pedido_en bigint not null,
    vence text collate "C" not null,
    atendido_en bigint,
    atendido_por text collate "C" references cuenta(id)
  )`,
  `create index borrado_pendiente on propuesta_borrado (vence) where atendido_en is null`,
  `create table propuesta_novedad (
    propuesta_id text collate "C" not null references propuesta(id),
    id text collate "C" not null,
    codigo text not null,
    compromiso text,
    en bigint not null,
    primary key (propuesta_id, id)
  )`,
  // A proof of work serves once; kept until it would no longer be taken.
  `create table reto_usado (huella text collate "C" not null primary key, vence bigint not null)`,
  `create index reto_por_vencer on reto_usado (vence)`,
];

export class Propuestas1763683420000 implements MigrationInterface {
  readonly name = 'Propuestas1763683420000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of [
      'reto_usado',
      'propuesta_novedad',
      'propuesta_borrado',
      'propuesta_revelacion',
      'propuesta_autor',
      'propuesta',
    ])
      await q.query(`drop table ${tabla}`);
  }
}
