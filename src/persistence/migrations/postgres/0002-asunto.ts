import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/** What a root is about: «one open root» is now one for each titular, procedure and matter. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  `alter table raiz add column asunto text collate "C"`,
  `drop index raiz_unica_abierta`,
  `create unique index raiz_unica_abierta on raiz (titular_id, nombre, coalesce(asunto, ''))
    where situacion in ('activo','cuarentena') and (marca_clase is null or marca_clase = 'suspendido')`,
  `create index raiz_de_asunto on raiz (asunto, abierta_en) where asunto is not null`,
];

/** The function that writes, with one more column in a new root; the rest of it stays as it is found. */
const EN_LAS_RAICES: readonly (readonly [RegExp, string])[] = [
  [/(insert into raiz \(id, titular_id, procedimiento, nombre), (version)/, '$1, asunto, $2'],
  [
    /(select x\.id, x\.titular_id, x\.procedimiento, x\.nombre), (1, x\.secuencia)/,
    '$1, x.asunto, $2',
  ],
  [/(procedimiento text, nombre text), (secuencia integer)/, '$1, asunto text, $2'],
];

export class Asunto1763683202000 implements MigrationInterface {
  readonly name = 'Asunto1763683202000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LAS_RAICES);
  }

  /** Two open roots of one kind would not fit in what there was: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
