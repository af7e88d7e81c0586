import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The statements of `minga_asentar` reach every table by its key: their plan does not depend on what they are given, and
 * is not to be made again in each call. PostgreSQL.
 */
export class PlanDeAsentar1763683381000 implements MigrationInterface {
  readonly name = 'PlanDeAsentar1763683381000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter function minga_asentar set plan_cache_mode = force_generic_plan');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter function minga_asentar reset plan_cache_mode');
  }
}
