import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A command as it leaves it: one row added at the end and no index, until it is laid in the tables it belongs to.
 * `version`: of its root, once it is done. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  `create table asiento_nuevo (
    n integer primary key,
    raiz_id text not null,
    version integer not null,
    asiento text not null
  ) strict`,
];

export class AsientosNuevos1763683380000 implements MigrationInterface {
  readonly name = 'AsientosNuevos1763683380000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Commands that nobody laid yet would be lost: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
