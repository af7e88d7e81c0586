import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a command has to say outside, as it leaves it: one row added at the end and no index. The outbox proper, with its
 * keys and its schedule, is filled by whoever carries it. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  `create table salida_nueva (
    n integer primary key,
    raiz_id text not null,
    mensajes text not null
  ) strict`,
];

export class SalidasNuevas1763683230000 implements MigrationInterface {
  readonly name = 'SalidasNuevas1763683230000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** What nobody carried yet would be lost: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
