import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Month `AAAAMM` of an instant, in continental Ecuador: five hours behind, all the year. */
const mesDe = (instante: string): string =>
  `cast(strftime('%Y%m', ${instante} / 1000 - 18000, 'unixepoch') as integer)`;

/**
 * What the national board reads: since when each step was open (kept once it is closed), how much was recorded of each
 * root each month, and the views people keep. SQLite.
 */
const SENTENCIAS: readonly string[] = [
  `alter table paso add column inicio text`,
  // Immutable columns: a command never touches it.
  `create index raiz_de_procedimiento on raiz (nombre, titular_id)`,
  // Whoever records adds to the month of its own root and to nobody else's; totals are summed when they are read.
  `create table actividad_de_raiz (
    raiz_id text not null,
    mes integer not null,
    lineas integer not null,
    primary key (raiz_id, mes)
  ) strict, without rowid`,
  `insert into actividad_de_raiz (raiz_id, mes, lineas)
    select raiz_id, ${mesDe('registrado_en')}, count(*) from bitacora where registrado_por is not null group by 1, 2`,
  `create trigger actividad_del_mes after insert on bitacora when new.registrado_por is not null begin
    insert into actividad_de_raiz (raiz_id, mes, lineas) values (new.raiz_id, ${mesDe('new.registrado_en')}, 1)
    on conflict (raiz_id, mes) do update set lineas = lineas + 1;
  end`,
  `create table vista_de_tablero (
    id text not null primary key,
    cuenta_id text not null references cuenta(id) on delete cascade,
    nombre text not null,
    clave_busqueda text not null,
    consulta text not null,
    compartida integer not null check (compartida in (0,1)),
    version integer not null,
    creada_en integer not null,
    guardada_en integer not null
  ) strict`,
  `create index vista_de_cuenta on vista_de_tablero (cuenta_id, clave_busqueda, id)`,
  `create index vista_compartida on vista_de_tablero (clave_busqueda, id) where compartida`,
];

export class Tablero1763683330000 implements MigrationInterface {
  readonly name = 'Tablero1763683330000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  /** The column would have to go with it: restore a backup instead. */
  async down(): Promise<void> {
    throw new Error('Esta migración no se deshace: restaure un respaldo en otra base.');
  }
}
