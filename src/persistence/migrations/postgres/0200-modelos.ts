import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drawn procedures: each version as it was uploaded, and what was confirmed for it. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  // The exact bytes; two versions may have the same.
  `create table modelo_contenido (
    sha256 text collate "C" not null primary key,
    bytes bytea not null
  )`,
  `create table modelo (
    id text collate "C" not null primary key,
    clave text collate "C" not null,
    version integer not null,
    nombre text not null,
    clave_busqueda text collate "C" not null,
    archivo text not null,
    sha256 text collate "C" not null references modelo_contenido(sha256),
    tamano integer not null,
    ejecutable boolean not null,
    impiden integer not null,
    avisos integer not null,
    estado text not null check (estado in ('borrador','confirmado','retirado')),
    ajustes text,
    subido_por text collate "C" not null references cuenta(id),
    subido_en bigint not null,
    confirmado_por text collate "C" references cuenta(id),
    confirmado_en bigint,
    retirado_por text collate "C" references cuenta(id),
    retirado_en bigint,
    motivo text,
    check (estado <> 'confirmado' or ajustes is not null),
    constraint modelo_clave_version unique (clave, version)
  )`,
  `create index modelo_por_fecha on modelo (subido_en, id)`,
  `create index modelo_en_marcha on modelo (clave, version) where ajustes is not null`,
];

export class Modelos1763683400000 implements MigrationInterface {
  readonly name = 'Modelos1763683400000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Only before there is any model. */
  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table modelo');
    await q.query('drop table modelo_contenido');
  }
}
