import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The root of the tree of all processes, day by day, and where each process stood when it had moved since the day before.
 * Without foreign keys: what was sealed stays, even of a process that was taken out with the demonstration. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  `create table sello (
    fecha text not null primary key,
    raiz text not null,
    hojas integer not null,
    anterior text not null,
    cadena text not null,
    sellado_en integer not null
  ) strict`,
  `create unique index sello_anterior on sello (anterior)`,
  `create table sello_hoja (
    raiz_id text not null,
    fecha text not null,
    secuencia integer not null,
    hash text not null,
    primary key (raiz_id, fecha)
  ) strict, without rowid`,
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
