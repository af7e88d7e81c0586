import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators did to the calendar, the local holidays they confirmed, and how an incident ended. PostgreSQL. */
const SENTENCIAS: readonly string[] = [
  // antes, despues: the row as JSON; null when it was not there yet, or is there no more. Only added to.
  `create table cambio_de_calendario (
    id text collate "C" not null primary key,
    fila_id text collate "C" not null,
    fecha text collate "C" not null,
    antes text,
    despues text,
    motivo text,
    hecho_por text collate "C",
    hecho_en bigint not null
  )`,
  `create index cambio_de_calendario_por_momento on cambio_de_calendario (hecho_en, id)`,
  `create index cambio_de_calendario_de_fila on cambio_de_calendario (fila_id, hecho_en)`,
  // The first call of a year asks whether the local holidays of the government are all in the calendar.
  `create table feriados_confirmados (
    titular_id text collate "C" not null references titular(id),
    anio integer not null,
    nota text,
    confirmado_por text collate "C" not null,
    confirmado_en bigint not null,
    primary key (titular_id, anio)
  )`,
  `create index plazo_de_termino on plazo (vence_fecha) where estado = 'armado' and clase = 'termino'`,
  `alter table incidente add column nota text`,
  `alter table incidente add column reintentado_en bigint`,
  `alter table incidente add column reintento text`,
  `create index incidente_por_fecha on incidente (creado_en, id)`,
  `create index salida_fallida on salida (creado_en, id) where estado = 'fallida'`,
];

export class Administracion1763683208000 implements MigrationInterface {
  readonly name = 'Administracion1763683208000';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of SENTENCIAS) await q.query(sql);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const indice of ['salida_fallida', 'incidente_por_fecha', 'plazo_de_termino'])
      await q.query(`drop index ${indice}`);
    for (const columna of ['reintento', 'reintentado_en', 'nota'])
      await q.query(`alter table incidente drop column ${columna}`);
    await q.query('drop table feriados_confirmados');
    await q.query('drop table cambio_de_calendario');
  }
}
