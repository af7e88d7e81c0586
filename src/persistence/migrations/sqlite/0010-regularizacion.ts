import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was declared when a process was brought in: its mark on each step, and the declarations themselves. SQLite. */
const SENTENCIAS: readonly string[] = [
  `alter table paso add column regularizado integer not null default 0 check (regularizado in (0,1))`,
  // declaracion: what was filled in, while it is being prepared; emptied once approved, for the journal has it then.
  `create table regularizacion (
    id text not null primary key,
    titular_id text not null references titular(id),
    estado text not null check (estado in ('borrador','presentada','devuelta','aprobada','descartada')),
    version integer not null,
    declaracion text not null,
    preparada_por text not null references cuenta(id),
    preparada_como text not null,
    creada_en integer not null,
    actualizada_en integer not null,
    presentada_en integer,
    resuelta_por text references cuenta(id),
    resuelta_en integer,
    motivo text,
    raiz_id text,
    secuencia integer,
    hash text
  ) strict`,
  `create index regularizacion_de_titular on regularizacion (titular_id, actualizada_en)`,
  `create index regularizacion_por_estado on regularizacion (estado, actualizada_en)`,
  // One at a time for each government.
  `create unique index regularizacion_abierta on regularizacion (titular_id)
    where estado in ('borrador','presentada','devuelta')`,
];

export class Regularizacion1763683210000 implements MigrationInterface {
  readonly name = 'Regularizacion1763683210000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table regularizacion');
    await q.query('alter table paso drop column regularizado');
  }
}
