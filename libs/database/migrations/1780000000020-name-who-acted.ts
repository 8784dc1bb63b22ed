// The people who sign in have a table of their own, and whoever must not approve is kept as a person, not as a role.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// The rows are made from the log alone, so they are emptied and made anew: the api and the worker do it at their start.
const TABLE = `
  TRUNCATE read.representatives, read.clients, read.departures, read.handovers, read.stays, read.policies;
  UPDATE read.cursors SET "position" = 0 WHERE name = 'read-models';
  CREATE TABLE read.persons (
    id text COLLATE "C" PRIMARY KEY, version int NOT NULL, name text NOT NULL, email text, unit text COLLATE "C",
    roles jsonb NOT NULL, active boolean NOT NULL, sign_ins text[] NOT NULL
  );
  CREATE INDEX ON read.persons (unit);
  CREATE INDEX ON read.persons USING gin (sign_ins);
  ALTER TABLE read.persons OWNER TO baton_app;`;

export class NameWhoActed1780000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not dropped');
  }
}
