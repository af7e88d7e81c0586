import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/** What was declared when a process was brought in: its mark on each step, and the declarations themselves. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `alter table paso add column regularizado boolean not null default false`,
  // declaracion: what was filled in, while it is being prepared; emptied once approved, for the journal has it then.
  `create table regularizacion (
    id text collate "C" not null primary key,
    titular_id text collate "C" not null references titular(id),
    estado text not null check (estado in ('borrador','presentada','devuelta','aprobada','descartada')),
    version integer not null,
    declaracion text not null,
    preparada_por text collate "C" not null references cuenta(id),
    preparada_como text not null,
    creada_en bigint not null,
    actualizada_en bigint not null,
    presentada_en bigint,
    resuelta_por text collate "C" references cuenta(id),
    resuelta_en bigint,
    motivo text,
    raiz_id text collate "C",
    secuencia integer,
    hash text
  )`,
  `create index regularizacion_de_titular on regularizacion (titular_id, actualizada_en)`,
  `create index regularizacion_por_estado on regularizacion (estado, actualizada_en)`,
  // One at a time for each government.
  `create unique index regularizacion_abierta on regularizacion (titular_id)
    where estado in ('borrador','presentada','devuelta')`,
];

/** The function that writes, with one more column in its steps; the rest of it stays as the earlier migrations left it. */
const EN_LOS_PASOS: readonly (readonly [RegExp, string])[] = [
  [/(insert into paso \([^)]*?sin_constancia), (pendientes\))/, '$1, regularizado, $2'],
  [/(sin_constancia boolean), (pendientes text\))/, '$1, regularizado boolean, $2'],
  [
    /(sin_constancia = excluded\.sin_constancia), (pendientes = excluded\.pendientes)/,
    '$1, regularizado = excluded.regularizado, $2',
  ],
];

export class Regularizacion1763683210000 implements MigrationInterface {
  readonly name = 'Regularizacion1763683210000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LOS_PASOS);
  }

  /** The function would have to be put back with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
