import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens write that is no proposal: observations on a draft and comments on a commitment, in the same queue. */
export class Aportes1763683466000 implements MigrationInterface {
  readonly name = 'Aportes1763683466000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table propuesta add column clase text not null default 'propuesta'
      check (clase in ('propuesta','observacion','comentario'))`);
    // What it speaks of: the co-creation in consultation or the commitment, and the code of that commitment.
    await q.query('alter table propuesta add column sobre_id text references proceso(id)');
    await q.query('alter table propuesta add column compromiso text');
    await q.query(
      'create index aporte_de_proceso on propuesta (sobre_id, recibida_en, id) where sobre_id is not null',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index aporte_de_proceso');
    for (const columna of ['compromiso', 'sobre_id', 'clase'])
      await q.query(`alter table propuesta drop column ${columna}`);
  }
}
