import type { MigrationInterface, QueryRunner } from 'typeorm';
import { crearCambiaDirectorio, quitarCambiaDirectorio } from './cambia-directorio.sql.js';

/**
 * The version of the directory changes too when somebody may come to hold, or no longer hold, an office, and with the
 * parameters: a command decided upon what this process remembers is written only if it is still the same. SQLite.
 */
const TABLAS = ['cuenta', 'designacion', 'parametro'] as const;

export class VersionDeQuienPuede1763683500000 implements MigrationInterface {
  readonly name = 'VersionDeQuienPuede1763683500000';

  async up(q: QueryRunner): Promise<void> {
    for (const orden of crearCambiaDirectorio(TABLAS)) await q.query(orden);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const orden of quitarCambiaDirectorio(TABLAS)) await q.query(orden);
  }
}
