import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DE_PLAN_0265, entre } from '../eventos-de-plan.js';

const CORRIGEN = ['rectificarHecho', 'deshacer', 'anularHecho'];

/**
 * The lines of a plan, and those that correct, are marked when they are written, and two partial indexes hold the marks:
 * their conditions were lists of events, looked through for every line. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  'drop index bitacora_de_plan',
  'drop index bitacora_corregida',
  'alter table bitacora add column de_plan integer not null default 0 check (de_plan in (0,1))',
  'alter table bitacora add column corrige integer not null default 0 check (corrige in (0,1))',
  // What a line says does not change: only how it is found.
  'drop trigger bitacora_sin_cambios',
  `update bitacora set de_plan = 1 where evento in (${entre(DE_PLAN_0265)})`,
  `update bitacora set corrige = 1 where evento in (${entre(CORRIGEN)})`,
  `create trigger bitacora_sin_cambios before update on bitacora
    begin select raise(abort, 'BITACORA_SOLO_AGREGA'); end`,
  'create index bitacora_de_plan on bitacora (raiz_id, proceso_id, secuencia) where de_plan',
  'create index bitacora_corregida on bitacora (raiz_id, secuencia) where corrige',
];

export class LineasSenaladas1763683510000 implements MigrationInterface {
  readonly name = 'LineasSenaladas1763683510000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    const esperan = (await q.query('select n, asiento from asiento_nuevo')) as readonly {
      readonly n: number;
      readonly asiento: string;
    }[];
    for (const { n, asiento } of esperan)
      await q.query('update asiento_nuevo set asiento = ? where n = ?', [conMarcas(asiento), n]);
  }

  /** Commands that wait to be laid would say too much: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}

/** A command that waits to be laid in its tables: the event is the fourth column of its lines, the marks are the last. */
function conMarcas(asiento: string): string {
  const { lineas, ...resto } = JSON.parse(asiento) as { readonly lineas: readonly unknown[][] };
  const marcar = (linea: readonly unknown[]): readonly unknown[] => {
    const evento = linea[3] as string;
    return [...linea, DE_PLAN_0265.includes(evento) ? 1 : 0, CORRIGEN.includes(evento) ? 1 : 0];
  };
  return JSON.stringify({ ...resto, lineas: lineas.map(marcar) });
}
