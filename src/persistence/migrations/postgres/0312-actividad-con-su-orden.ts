import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/** Who writes a command adds what it sums to the activity of its root, and no trigger for each list of lines. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  'drop trigger actividad_del_mes on bitacora',
  'drop function minga_actividad_del_mes()',
];

/** In the order of its key: two calls never wait for each other crosswise. */
const SUMAR = `
  if p_actividad is not null then
    insert into actividad_de_raiz (raiz_id, mes, lineas)
    select x.raiz_id, x.mes, x.lineas from json_to_recordset(p_actividad) as x(raiz_id text, mes integer, lineas integer)
     where x.raiz_id = any(ganadas) order by 1, 2
    on conflict (raiz_id, mes) do update set lineas = actividad_de_raiz.lineas + excluded.lineas;
  end if;
`;

const EN_LA_FUNCION: readonly (readonly [RegExp, string])[] = [
  [/p_salidas json\)/, 'p_salidas json, p_actividad json)'],
  [/\n\s*return ganadas;\s*end \$/, `\n${SUMAR}  return ganadas;\nend $`],
];

export class ActividadConSuOrden1763683512000 implements MigrationInterface {
  readonly name = 'ActividadConSuOrden1763683512000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LA_FUNCION);
  }

  /** The function would have to be put back with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
