// A large departure is carried out in chunks: the list says how much of it is left.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// No departure was large before, so the rows stay as they are.
const COLUMN = `ALTER TABLE read.departures ADD COLUMN backlog int NOT NULL DEFAULT 0`;

export class CountTheBacklog1780000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
