import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DE_PLAN_0115, DE_PLAN_0265, entre } from '../eventos-de-plan.js';

/** The lines a plan is read from (0115), with its mesas and its public consultations. */
const indice = (eventos: readonly string[]): string =>
  `create index bitacora_de_plan on bitacora (raiz_id, proceso_id, secuencia)
      where evento in (${entre(eventos)})`;

export class Mesas1763683465000 implements MigrationInterface {
  readonly name = 'Mesas1763683465000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('drop index bitacora_de_plan');
    await q.query(indice(DE_PLAN_0265));
    await q.query('alter table propuesta add column mesa integer');
    await q.query(
      'create index propuesta_de_mesa on propuesta (cocreacion_id, mesa) where mesa is not null',
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index propuesta_de_mesa');
    await q.query('alter table propuesta drop column mesa');
    await q.query('drop index bitacora_de_plan');
    await q.query(indice(DE_PLAN_0115));
  }
}
