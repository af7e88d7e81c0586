import type { MigrationInterface } from 'typeorm';

/** SQLite says by itself when somebody else wrote (`data_version`): there is nothing to add. Twin of PostgreSQL's. */
export class VersionDeDirectorio1763683220000 implements MigrationInterface {
  readonly name = 'VersionDeDirectorio1763683220000';

  async up(): Promise<void> {
    // Same number, same name, nothing to do.
  }

  async down(): Promise<void> {
    // Nothing was done.
  }
}
