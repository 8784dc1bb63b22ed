// The board shows which handovers have a mail that nobody got; and who leaves is gone when the last day's work ends.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The rows are made from the log alone, so they are emptied and made anew: the api and the worker do it at their start.
const COLUMNS = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.policies;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  ALTER TABLE read.handovers ADD COLUMN mail_failed boolean NOT NULL;`;

export class FailedMails1780000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
