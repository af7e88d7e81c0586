import type { MigrationInterface, QueryRunner } from 'typeorm';

const A_SALIDA = `insert into salida (id, raiz_id, secuencia, canal, tipo, carga, creado_en, proximo_en)
  select m.value ->> 'id', s.raiz_id, m.value ->> 'secuencia', m.value ->> 'canal', m.value ->> 'tipo',
         m.value -> 'carga', m.value ->> 'creadoEn', m.value ->> 'creadoEn'`;

/**
 * What a command has to say outside is in its lines and its notices: it only leaves a mark, of where they are, and its
 * messages are made by whoever carries them. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  // Those that were made already take their place in the outbox; those of commands not laid yet, too.
  `${A_SALIDA} from salida_nueva s, json_each(s.mensajes) m where true on conflict do nothing`,
  `${A_SALIDA} from asiento_nuevo s, json_each(coalesce(s.asiento ->> '$.salidas', '[]')) m where true
    on conflict do nothing`,
  `update asiento_nuevo set asiento = json_set(asiento, '$.salidas', json('[]'))`,
  'drop table salida_nueva',
  `create table salida_nueva (
    n integer primary key,
    raiz_id text not null,
    desde integer not null,
    hasta integer not null,
    avisos text not null
  ) strict`,
];

export class OrdenesPorContar1763683511000 implements MigrationInterface {
  readonly name = 'OrdenesPorContar1763683511000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** What nobody carried yet would be lost: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
