import type { MigrationInterface } from 'typeorm';

/** Here nothing travels to be written. Twin of PostgreSQL's. */
export class TextosAparte1763683513000 implements MigrationInterface {
  readonly name = 'TextosAparte1763683513000';

  async up(): Promise<void> {
    // Same number, same name, nothing to do.
  }

  async down(): Promise<void> {
    // Nothing was done.
  }
}
