import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/**
 * What a command has to say outside is in its lines and its notices: it only leaves a mark, of where they are, and its
 * messages are made by whoever carries them. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  // Those that were made already take their place in the outbox.
  `insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
    select m.id, s.raiz_id, m.secuencia, m.canal, m.tipo, m.carga, m."creadoEn", m."creadoEn"
      from salida_nueva s, json_to_recordset(s.mensajes)
        as m(id text, secuencia integer, canal text, tipo text, carga text, "creadoEn" bigint)
    on conflict do nothing`,
  'delete from salida_nueva',
  `alter table salida_nueva drop column mensajes, add column desde integer not null,
    add column hasta integer not null, add column avisos text not null`,
];

const EN_LAS_SALIDAS: readonly (readonly [RegExp, string])[] = [
  [
    /insert into salida_nueva \(raiz_id, mensajes\)\s+select x\.raiz_id, x\.mensajes/,
    'insert into salida_nueva (raiz_id, desde, hasta, avisos) select x.raiz_id, x.desde, x.hasta, x.avisos',
  ],
  [
    /as x\(raiz_id text, mensajes json\)/,
    'as x(raiz_id text, desde integer, hasta integer, avisos text)',
  ],
];

export class OrdenesPorContar1763683511000 implements MigrationInterface {
  readonly name = 'OrdenesPorContar1763683511000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LAS_SALIDAS);
  }

  /** What nobody carried yet would be lost: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
