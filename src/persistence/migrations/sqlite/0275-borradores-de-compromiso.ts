import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments being written, before they are an act of anybody. SQLite. */
const SENTENCIAS: readonly string[] = [
  `create table borrador_de_compromiso (
    id text not null primary key,
    titular_id text not null references titular(id),
    plan_id text not null references proceso(id),
    cocreacion_id text references proceso(id),
    compromiso_id text references proceso(id),
    propuestas text not null,
    ficha text not null,
    confirmados text not null,
    sugerencias text not null,
    pasado_en integer,
    creado_por text not null references cuenta(id),
    creado_en integer not null,
    guardado_por text not null references cuenta(id),
    guardado_en integer not null,
    version integer not null
  ) strict`,
  `create index borrador_de_compromiso_de_titular on borrador_de_compromiso (titular_id, guardado_en, id)`,
  `create index borrador_de_compromiso_de_plan on borrador_de_compromiso (plan_id, guardado_en, id)`,
];

export class BorradoresDeCompromiso1763683475000 implements MigrationInterface {
  readonly name = 'BorradoresDeCompromiso1763683475000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table borrador_de_compromiso');
  }
}
