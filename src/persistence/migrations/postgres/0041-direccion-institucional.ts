import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The address for notifications is the one the document of the designación declares, not the person's mail. PostgreSQL. */
export class DireccionInstitucional1763683241000 implements MigrationInterface {
  readonly name = 'DireccionInstitucional1763683241000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table designacion add column correo_declarado text');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table designacion drop column correo_declarado');
  }
}
