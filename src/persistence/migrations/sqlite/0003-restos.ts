import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How what is only kept for a while is found when its time has passed. SQLite. */
const SENTENCIAS: readonly string[] = [
  // Only what was delivered: a message on its way out does not touch it.
  `create index salida_enviada on salida (creado_en) where estado = 'enviada'`,
];

export class Restos1763683203000 implements MigrationInterface {
  readonly name = 'Restos1763683203000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index salida_enviada');
  }
}
