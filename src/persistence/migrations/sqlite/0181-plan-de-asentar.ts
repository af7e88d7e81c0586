import type { MigrationInterface } from 'typeorm';

/** SQLite plans a statement once, when it is prepared: there is nothing to say. Twin of PostgreSQL's. */
export class PlanDeAsentar1763683381000 implements MigrationInterface {
  readonly name = 'PlanDeAsentar1763683381000';

  async up(): Promise<void> {
    // Same number, same name, nothing to do.
  }

  async down(): Promise<void> {
    // Nothing was done.
  }
}
