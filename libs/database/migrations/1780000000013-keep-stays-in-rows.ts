// Where handovers stood how long, as rows of a table of their own rather than as a list in the handover's row.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The rows are made from the log alone, so they are emptied and made anew: the api and the worker do it at their start.
const STAYS = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.policies;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  ALTER TABLE read.handovers DROP COLUMN stays;
  CREATE TABLE read.stays (
    handover_id text COLLATE "C" NOT NULL, place int NOT NULL, step text NOT NULL, left_at text COLLATE "C" NOT NULL,
    seconds double precision NOT NULL, PRIMARY KEY (handover_id, place)
  );
  ALTER TABLE read.stays OWNER TO baton_app;`;

export class KeepStaysInRows1780000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAYS);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
