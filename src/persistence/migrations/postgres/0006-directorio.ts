import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administration of people: invitations that are remembered, analysts, seats by cargo, and changes of authority brought in a list. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  // The living secret of an invitation is in `invitacion`; here stays who invited whom and what became of it.
  `create table invitacion_dada (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    creada_por text,
    creada_en bigint not null,
    vence_en bigint not null,
    aceptada_en bigint,
    revocada_en bigint,
    revocada_por text,
    reemplazada_en bigint
  )`,
  `create index invitacion_dada_de_cuenta on invitacion_dada (cuenta_id, creada_en)`,
  `create index invitacion_dada_orden on invitacion_dada (creada_en, id)`,
  `insert into invitacion_dada (id, cuenta_id, creada_por, creada_en, vence_en)
    select id, cuenta_id, creada_por, creada_en, vence_en from invitacion`,
  // How a seat in a body is held: by cargo it passes to whoever holds the cargo next.
  `alter table designacion add column representacion text check (representacion in ('cargo','institucion','persona'))`,
  `alter table designacion add column terminada_por text`,
  `alter table designacion add column terminada_en bigint`,
  `create index persona_por_correo on persona (correo) where correo is not null`,
  `create index designacion_por_rol on designacion (rol, desde)`,
  `create index designacion_de_gremio on designacion (gremio) where gremio is not null`,
  `create table asignacion_de_analista (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id) on delete cascade,
    persona_id text collate "C" not null references persona(id) on delete cascade,
    desde bigint not null,
    hasta bigint,
    asignada_por text,
    terminada_por text
  )`,
  // One analyst at a time answers for a government.
  `create unique index asignacion_vigente on asignacion_de_analista (titular_id) where hasta is null`,
  `create index asignacion_de_persona on asignacion_de_analista (persona_id, titular_id) where hasta is null`,
  `create index asignacion_de_titular on asignacion_de_analista (titular_id, desde)`,
  `create table carga_de_autoridades (
    id text collate "C" not null primary key,
    nombre text not null,
    sha256 text collate "C" not null,
    original bytea not null,
    documento_id text collate "C" not null,
    filas integer not null,
    creada_por text collate "C" not null,
    creada_en bigint not null
  )`,
  `create index carga_de_autoridades_orden on carga_de_autoridades (creada_en, id)`,
  `create table fila_de_carga (
    carga_id text collate "C" not null references carga_de_autoridades(id) on delete cascade,
    numero integer not null,
    titular_id text collate "C" references titular(id) on delete cascade,
    leida text not null,
    faltas text not null,
    estado text not null check (estado in ('lista','conErrores','registrada','fallida')),
    resultado text,
    registrada_en bigint,
    primary key (carga_id, numero)
  )`,
  `create index fila_de_carga_por_estado on fila_de_carga (carga_id, estado, numero)`,
];

export class Directorio1763683206000 implements MigrationInterface {
  readonly name = 'Directorio1763683206000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const sql of DESHACER) await q.query(sql);
  }
}

const DESHACER: readonly string[] = [
  'drop table fila_de_carga',
  'drop table carga_de_autoridades',
  'drop table asignacion_de_analista',
  'drop table invitacion_dada',
  'drop index persona_por_correo',
  'drop index designacion_por_rol',
  'drop index designacion_de_gremio',
  'alter table designacion drop column terminada_en',
  'alter table designacion drop column terminada_por',
  'alter table designacion drop column representacion',
];
