import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The version of the directory changes too when somebody may come to hold, or no longer hold, an office, and with the
 * parameters: a command decided upon what this process remembers is written only if it is still the same. SQLite.
 */
const TABLAS = ['cuenta', 'designacion', 'parametro'] as const;
const SUCESOS = ['insert', 'update', 'delete'] as const;

export class VersionDeQuienPuede1763683500000 implements MigrationInterface {
  readonly name = 'VersionDeQuienPuede1763683500000';

  async up(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS)
      for (const suceso of SUCESOS)
        await q.query(`create trigger ${tabla}_${suceso}_cambia_directorio after ${suceso} on ${tabla} begin
          update version_de_directorio set version = version + 1;
        end`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const tabla of TABLAS)
      for (const suceso of SUCESOS)
        await q.query(`drop trigger ${tabla}_${suceso}_cambia_directorio`);
  }
}
