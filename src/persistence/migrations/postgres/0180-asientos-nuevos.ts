import type { MigrationInterface } from 'typeorm';

/** Here a command is one call that writes its tables, and several processes read them. Twin of SQLite's. */
export class AsientosNuevos1763683380000 implements MigrationInterface {
  readonly name = 'AsientosNuevos1763683380000';

  async up(): Promise<void> {
    // Same number, same name, nothing to do.
  }

  async down(): Promise<void> {
    // Nothing was done.
  }
}
