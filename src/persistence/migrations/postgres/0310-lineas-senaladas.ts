import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DE_PLAN_0265, entre } from '../eventos-de-plan.js';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

const CORRIGEN = ['rectificarHecho', 'deshacer', 'anularHecho'];

/**
 * The lines of a plan, and those that correct, are marked when they are written, and two partial indexes hold the marks:
 * their conditions were lists of events, looked through for every line. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  'drop index bitacora_de_plan',
  'drop index bitacora_corregida',
  'alter table bitacora add column de_plan boolean not null default false',
  'alter table bitacora add column corrige boolean not null default false',
  // What a line says does not change: only how it is found.
  'alter table bitacora disable trigger bitacora_sin_cambios',
  `update bitacora set de_plan = true where evento in (${entre(DE_PLAN_0265)})`,
  `update bitacora set corrige = true where evento in (${entre(CORRIGEN)})`,
  'alter table bitacora enable trigger bitacora_sin_cambios',
  'create index bitacora_de_plan on bitacora (raiz_id, proceso_id, secuencia) where de_plan',
  'create index bitacora_corregida on bitacora (raiz_id, secuencia) where corrige',
];

const EN_LAS_LINEAS: readonly (readonly [RegExp, string])[] = [
  [/(insert into bitacora \([^)]*?con_observaciones)\)/, '$1, de_plan, corrige)'],
  [/(con_observaciones boolean)\)/, '$1, de_plan boolean, corrige boolean)'],
];

export class LineasSenaladas1763683510000 implements MigrationInterface {
  readonly name = 'LineasSenaladas1763683510000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LAS_LINEAS);
  }

  /** The function would have to be put back with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
