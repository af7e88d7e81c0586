import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The version of the directory changes too with the names of people and the analysts of titulares: whoever keeps them in
 * memory asks for it, and not for them. One number and not two: two would be locked in either order. PostgreSQL.
 */
const TABLAS = ['persona', 'asignacion_de_analista'] as const;

export class VersionDeLoQueSeNombra1763683490000 implements MigrationInterface {
  readonly name = 'VersionDeLoQueSeNombra1763683490000';

  async up(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS)
      await q.query(`create trigger ${tabla}_cambia_directorio
        after insert or update or delete or truncate on ${tabla}
        for each statement execute function minga_directorio_cambia()`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS)
      await q.query(`drop trigger ${tabla}_cambia_directorio on ${tabla}`);
  }
}
