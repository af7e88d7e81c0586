import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Origin (b) of step 1: which governments the POC prioritises, by which criteria, and who scored what. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `create table priorizacion (
    id text collate "C" not null primary key,
    nombre text not null,
    clave_busqueda text collate "C" not null,
    alcance text not null,
    diagnostico text not null,
    estado text not null check (estado in ('preparacion','calificacion','cerrada','descartada')),
    version integer not null,
    criterios_version integer not null,
    creada_por text collate "C" not null references cuenta(id),
    creada_en bigint not null,
    congelada_en bigint,
    cerrada_por text collate "C" references cuenta(id),
    cerrada_en bigint,
    motivo text
  )`,
  `create index priorizacion_por_fecha on priorizacion (creada_en, id)`,
  // Criteria are versioned until the first score freezes the last published one. criterios, desempate: JSON.
  `create table priorizacion_criterios (
    priorizacion_id text collate "C" not null references priorizacion(id),
    version integer not null,
    criterios text not null,
    desempate text not null,
    motivo text,
    publicada_por text collate "C" not null references cuenta(id),
    publicada_en bigint not null,
    primary key (priorizacion_id, version)
  )`,
  // puntaje: in tenths, of a hundred; written with the place when it is closed. raiz_id: the process that came of it.
  `create table priorizacion_gobierno (
    priorizacion_id text collate "C" not null references priorizacion(id),
    titular_id text collate "C" not null references titular(id),
    diagnostico text,
    incluido_por text collate "C" not null references cuenta(id),
    incluido_en bigint not null,
    puesto integer,
    puntaje integer,
    elegido boolean,
    motivo text,
    raiz_id text collate "C",
    primary key (priorizacion_id, titular_id)
  )`,
  `create index priorizacion_de_titular on priorizacion_gobierno (titular_id)`,
  `create table priorizacion_puntaje (
    priorizacion_id text collate "C" not null,
    titular_id text collate "C" not null,
    criterio text collate "C" not null,
    parte text not null check (parte in ('poc','gremio')),
    puntaje integer not null,
    fundamento text not null,
    puesto_por text collate "C" not null references cuenta(id),
    puesto_en bigint not null,
    primary key (priorizacion_id, titular_id, criterio, parte),
    foreign key (priorizacion_id, titular_id) references priorizacion_gobierno (priorizacion_id, titular_id)
  )`,
  // titular_id '': of the whole exercise.
  `create table priorizacion_documento (
    priorizacion_id text collate "C" not null references priorizacion(id),
    titular_id text collate "C" not null,
    documento_id text collate "C" not null,
    adjuntado_por text collate "C" not null references cuenta(id),
    adjuntado_en bigint not null,
    primary key (priorizacion_id, titular_id, documento_id)
  )`,
];

export class Priorizacion1763683213000 implements MigrationInterface {
  readonly name = 'Priorizacion1763683213000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of [
      'priorizacion_documento',
      'priorizacion_puntaje',
      'priorizacion_gobierno',
      'priorizacion_criterios',
      'priorizacion',
    ])
      await q.query(`drop table ${tabla}`);
  }
}
