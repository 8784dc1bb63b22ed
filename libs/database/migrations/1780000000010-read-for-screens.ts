// What the screens ask of the read models: texts to search, whose move it is, and where a handover stood how long.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The rows are made from the log alone, so they are emptied and made anew: the api and the worker do it at their start.
const COLUMNS = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.policies;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  ALTER TABLE read.representatives ADD COLUMN search text NOT NULL;
  ALTER TABLE read.clients ADD COLUMN search text NOT NULL, ADD COLUMN time_zone text;
  ALTER TABLE read.handovers
    ADD COLUMN acts text[] COLLATE "C" NOT NULL, ADD COLUMN acts_after text[] COLLATE "C" NOT NULL,
    ADD COLUMN superior boolean NOT NULL, ADD COLUMN not_by text COLLATE "C", ADD COLUMN escalated boolean NOT NULL,
    ADD COLUMN last_working_day text COLLATE "C" NOT NULL, ADD COLUMN outgoing_gone_at text COLLATE "C" NOT NULL,
    ADD COLUMN opened_at text COLLATE "C" NOT NULL, ADD COLUMN closed_at text COLLATE "C",
    ADD COLUMN since text COLLATE "C", ADD COLUMN stays jsonb NOT NULL;`;

export class ReadForScreens1780000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
