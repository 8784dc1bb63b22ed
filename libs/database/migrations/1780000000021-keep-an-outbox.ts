// What is owed to the outside world has a table of its own, so that people see what could not be delivered.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Rows come from the log alone: the cursor goes back, and the projector of api and worker makes all of them anew.
const OUTBOX = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.policies, read.stays, read.persons;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  CREATE TABLE read.outbox (
    id text COLLATE "C" NOT NULL, effect_id text COLLATE "C" NOT NULL, noun text NOT NULL,
    departure_id text COLLATE "C" NOT NULL, client_id text COLLATE "C", status text NOT NULL, kind text NOT NULL,
    step text, number int, to_kind text NOT NULL, to_id text COLLATE "C" NOT NULL, since text COLLATE "C" NOT NULL,
    failed_at text COLLATE "C", reason text,
    PRIMARY KEY (id, effect_id)
  );
  CREATE INDEX ON read.outbox (effect_id);
  ALTER TABLE read.outbox OWNER TO baton_app;`;

export class KeepAnOutbox1780000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTBOX);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not taken back');
  }
}
