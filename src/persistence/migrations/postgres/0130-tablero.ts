import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cambiarAsentar } from './cambiar-asentar.sql.js';

/** Month `AAAAMM` of an instant, in continental Ecuador: five hours behind, all the year. */
const mesDe = (instante: string): string =>
  `to_char(to_timestamp((${instante}) / 1000 - 18000) at time zone 'UTC', 'YYYYMM')::integer`;

/**
 * What the national board reads: since when each step was open (kept once it is closed), how much was recorded of each
 * root each month, and the views people keep. PostgreSQL.
 */
const SENTENCIAS: readonly string[] = [
  `alter table paso add column inicio text`,
  // Immutable columns: a command never touches it.
  `create index raiz_de_procedimiento on raiz (nombre, titular_id)`,
  // Whoever records adds to the month of its own root and to nobody else's; totals are summed when they are read.
  `create table actividad_de_raiz (
    raiz_id text collate "C" not null,
    mes integer not null,
    lineas integer not null,
    primary key (raiz_id, mes)
  ) with (fillfactor = 70)`,
  `insert into actividad_de_raiz (raiz_id, mes, lineas)
    select raiz_id, ${mesDe('registrado_en')}, count(*) from bitacora where registrado_por is not null group by 1, 2`,
  // Once for a whole call, in the order of its key: two calls never wait for each other crosswise.
  `create function minga_actividad_del_mes() returns trigger language plpgsql as $$
  begin
    insert into actividad_de_raiz (raiz_id, mes, lineas)
    select n.raiz_id, ${mesDe('n.registrado_en')}, count(*) from nuevas n
     where n.registrado_por is not null group by 1, 2 order by 1, 2
    on conflict (raiz_id, mes) do update set lineas = actividad_de_raiz.lineas + excluded.lineas;
    return null;
  end $$`,
  `create trigger actividad_del_mes after insert on bitacora referencing new table as nuevas
    for each statement execute function minga_actividad_del_mes()`,
  `create table vista_de_tablero (
    id text collate "C" not null primary key,
    cuenta_id text collate "C" not null references cuenta(id) on delete cascade,
    nombre text not null,
    clave_busqueda text collate "C" not null,
    consulta text not null,
    compartida boolean not null,
    version integer not null,
    creada_en bigint not null,
    guardada_en bigint not null
  )`,
  `create index vista_de_cuenta on vista_de_tablero (cuenta_id, clave_busqueda, id)`,
  `create index vista_compartida on vista_de_tablero (clave_busqueda, id) where compartida`,
];

/** The function that writes, with one more column in its steps; the rest of it stays as the earlier migrations left it. */
const EN_LOS_PASOS: readonly (readonly [RegExp, string])[] = [
  [/(insert into paso \([^)]*? desde), (sin_constancia)/, '$1, inicio, $2'],
  [/( desde text),(\s+sin_constancia boolean)/, '$1, inicio text,$2'],
  [
    /(desde = excluded\.desde), (sin_constancia = excluded\.sin_constancia)/,
    '$1, inicio = excluded.inicio, $2',
  ],
];

export class Tablero1763683330000 implements MigrationInterface {
  readonly name = 'Tablero1763683330000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
    await cambiarAsentar(q, EN_LOS_PASOS);
  }

  /** The function would have to be put back with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
