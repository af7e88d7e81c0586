import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DE_PLAN_0115, entre } from '../eventos-de-plan.js';

/** The lines that tell what a plan is made of, by the process they are of. */
export class LineasDePlan1763683315000 implements MigrationInterface {
  readonly name = 'LineasDePlan1763683315000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create index bitacora_de_plan on bitacora (raiz_id, proceso_id, secuencia)
      where evento in (${entre(DE_PLAN_0115)})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index bitacora_de_plan');
  }
}
