// Who may become interim owner of a departure's clients: they are among the few who know of it before it is over.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The rows are made from the log alone, so they are emptied and made anew: the api and the worker do it at their start.
const COLUMN = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.policies;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  ALTER TABLE read.departures ADD COLUMN fallback_ids text[] COLLATE "C" NOT NULL;`;

export class KnowInterimOwners1780000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
