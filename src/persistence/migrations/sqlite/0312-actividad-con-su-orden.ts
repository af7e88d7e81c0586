import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Month `AAAAMM` of an instant, in continental Ecuador: five hours behind, all the year. */
const MES = `cast(strftime('%Y%m', (l.value ->> 9) / 1000 - 18000, 'unixepoch') as integer)`;

/** Who writes a command adds what it sums to the activity of its root, and no trigger for each line. SQLite. */
const SENTENCIAS: readonly string[] = [
  'drop trigger actividad_del_mes',
  // A command that waits to be laid in its tables: when and by whom are the tenth and eleventh columns of its lines.
  `update asiento_nuevo set asiento = json_set(asiento, '$.actividad', json((
     select json_group_array(json_array(m.raiz_id, m.mes, m.lineas)) from (
       select l.value ->> 0 as raiz_id, ${MES} as mes, count(*) as lineas
         from json_each(asiento_nuevo.asiento -> '$.lineas') l
        where l.value ->> 10 is not null group by 1, 2) m)))`,
];

export class ActividadConSuOrden1763683512000 implements MigrationInterface {
  readonly name = 'ActividadConSuOrden1763683512000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** Commands that wait would be summed twice: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
