import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/**
 * What a command has to say outside, as it leaves it. The outbox proper, with its keys and its schedule, is filled by
 * whoever carries it. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  `create table salida_nueva (
    n bigint generated always as identity primary key,
    raiz_id text collate "C" not null,
    mensajes json not null
  )`,
];

const ANTES =
  /insert into salida \(id, raiz_id[^;]*?from json_to_recordset\(p_salidas\)[^;]*?where x\.raiz_id = any\(ganadas\);/;

const AHORA = `insert into salida_nueva (raiz_id, mensajes)
    select x.raiz_id, x.mensajes from json_to_recordset(p_salidas) as x(raiz_id text, mensajes json)
     where x.raiz_id = any(ganadas);`;

export class SalidasNuevas1763683230000 implements MigrationInterface {
  readonly name = 'SalidasNuevas1763683230000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, [[ANTES, AHORA]]);
  }

  /** What nobody carried yet would be lost: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
