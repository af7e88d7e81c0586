import type { MigrationInterface, QueryRunner } from 'typeorm';
import { crearCambiaDirectorio, quitarCambiaDirectorio } from './cambia-directorio.sql.js';

/**
 * A number that changes whenever a titular, its analyst or a name does: whoever keeps them in memory asks for it, and not
 * for them. No command writes those tables. SQLite.
 */
const TABLAS = ['titular', 'persona', 'asignacion_de_analista'] as const;

export class VersionDeLoQueSeNombra1763683490000 implements MigrationInterface {
  readonly name = 'VersionDeLoQueSeNombra1763683490000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table version_de_directorio (
      unica integer not null primary key check (unica = 1),
      version integer not null
    ) strict`);
    await q.query('insert into version_de_directorio (unica, version) values (1, 1)');
    for (const orden of crearCambiaDirectorio(TABLAS)) await q.query(orden);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const orden of quitarCambiaDirectorio(TABLAS)) await q.query(orden);
    await q.query('drop table version_de_directorio');
  }
}
