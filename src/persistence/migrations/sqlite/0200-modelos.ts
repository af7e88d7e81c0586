import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drawn procedures: each version as it was uploaded, and what was confirmed for it. SQLite. */
const SENTENCIAS: readonly string[] = [
  // The exact bytes; two versions may have the same.
  `create table modelo_contenido (
    sha256 text not null primary key,
    bytes blob not null
  ) strict`,
  `create table modelo (
    id text not null primary key,
    clave text not null,
    version integer not null,
    nombre text not null,
    clave_busqueda text not null,
    archivo text not null,
    sha256 text not null references modelo_contenido(sha256),
    tamano integer not null,
    ejecutable integer not null check (ejecutable in (0,1)),
    impiden integer not null,
    avisos integer not null,
    estado text not null check (estado in ('borrador','confirmado','retirado')),
    ajustes text,
    subido_por text not null references cuenta(id),
    subido_en integer not null,
    confirmado_por text references cuenta(id),
    confirmado_en integer,
    retirado_por text references cuenta(id),
    retirado_en integer,
    motivo text,
    check (estado <> 'confirmado' or ajustes is not null),
    constraint modelo_clave_version unique (clave, version)
  ) strict`,
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
