import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The root of the tree of all processes, day by day, and where each process stood when it had moved since the day before.
 * Without foreign keys: what was sealed stays, even of a process that was taken out with the demonstration. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  `create table sello (
    fecha text collate "C" not null primary key,
    raiz text collate "C" not null,
    hojas integer not null,
    anterior text collate "C" not null,
    cadena text collate "C" not null,
    sellado_en bigint not null
  )`,
  `create unique index sello_anterior on sello (anterior)`,
  `create table sello_hoja (
    raiz_id text collate "C" not null,
    fecha text collate "C" not null,
    secuencia integer not null,
    hash text collate "C" not null,
    primary key (raiz_id, fecha)
  )`,
];

export class Sellos1763683450000 implements MigrationInterface {
  readonly name = 'Sellos1763683450000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** What was published could no longer be proved: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
