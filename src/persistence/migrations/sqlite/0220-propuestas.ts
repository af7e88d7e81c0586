import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens propose, and apart from it, sealed, who they are. SQLite. */
const SENTENCIAS: readonly string[] = [
  `create table propuesta (
    id text not null primary key,
    cocreacion_id text not null references proceso(id),
    titular_id text not null references titular(id),
    numero integer not null,
    seguimiento text not null unique,
    canal text not null check (canal in ('web','mesa','taller','papel')),
    problema text not null,
    solucion text not null,
    clave_busqueda text not null,
    eje text,
    pilar text,
    etiquetas text not null,
    territorio text,
    moderacion text not null check (moderacion in ('porModerar','enTramite','apartada')),
    motivo_de_moderacion text,
    moderada_por text references cuenta(id),
    moderada_en integer,
    proceso_id text references proceso(id),
    recibida_en integer not null,
    registrada_por text references cuenta(id),
    unique (cocreacion_id, numero)
  ) strict`,
  `create index propuesta_de_titular on propuesta (titular_id, recibida_en, id)`,
  `create index propuesta_por_fecha on propuesta (recibida_en, id)`,
  `create index propuesta_por_moderar on propuesta (titular_id) where moderacion = 'porModerar'`,
  `create unique index propuesta_de_proceso on propuesta (proceso_id) where proceso_id is not null`,
  // sellado: AES-256-GCM of all that was said of the person, bound to the proposal; clave_id: which key opens it.
  `create table propuesta_autor (
    propuesta_id text not null primary key references propuesta(id),
    clave_id text not null,
    sellado text not null,
    consentimiento integer not null,
    consentido_en integer not null
  ) strict`,
  `create table propuesta_revelacion (
    id text not null primary key,
    propuesta_id text not null references propuesta(id),
    cuenta_id text not null references cuenta(id),
    motivo text not null,
    en integer not null
  ) strict`,
  `create index revelacion_de_propuesta on propuesta_revelacion (propuesta_id, en)`,
  `create table propuesta_borrado (
    propuesta_id text not null primary key references propuesta(id),
    pedido_en integer not null,
    vence text not null,
    atendido_en integer,
    atendido_por text references cuenta(id)
  ) strict`,
  `create index borrado_pendiente on propuesta_borrado (vence) where atendido_en is null`,
  `create table propuesta_novedad (
    propuesta_id text not null references propuesta(id),
    id text not null,
    codigo text not null,
    compromiso text,
    en integer not null,
    primary key (propuesta_id, id)
  ) strict, without rowid`,
  // A proof of work serves once; kept until it would no longer be taken.
  `create table reto_usado (huella text not null primary key, vence integer not null) strict, without rowid`,
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
