import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How what is only kept for a while is found when its time has passed. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  // The rows come in the order of their age: an index of blocks costs the commands nothing.
  `create index idempotencia_por_edad on idempotencia
    using brin (creado_en) with (pages_per_range = 16, autosummarize = on)`,
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
    await q.query('drop index idempotencia_por_edad');
  }
}
