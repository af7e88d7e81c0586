import type { MigrationInterface } from 'typeorm';

/** Accounts and offices already change it here, and parameters are read each time. Twin of SQLite's. */
export class VersionDeQuienPuede1763683500000 implements MigrationInterface {
  readonly name = 'VersionDeQuienPuede1763683500000';

  async up(): Promise<void> {
    // Same number, same name, nothing to do.
  }

  async down(): Promise<void> {
    // Nothing was done.
  }
}
