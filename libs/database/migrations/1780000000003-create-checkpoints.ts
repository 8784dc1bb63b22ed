// The keys that sign for the log, the checkpoints they signed, and what the last verification of the whole log found.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// A key's number, from 1; since: the size of the log from which on it signs; succession: the note by which the key
// before it handed over to it, signed by both.
const TABLES = `
  CREATE TABLE es.log_keys (
    n int PRIMARY KEY CHECK (n >= 1),
    vkey text COLLATE "C" NOT NULL UNIQUE,
    since bigint NOT NULL CHECK (since >= 0),
    succession text,
    CHECK ((n = 1) = (succession IS NULL))
  );
  CREATE TABLE es.checkpoints (
    size bigint PRIMARY KEY CHECK (size >= 1),
    note text NOT NULL,
    made_at timestamptz NOT NULL
  );
  ALTER TABLE es.log_keys OWNER TO baton_es;
  ALTER TABLE es.checkpoints OWNER TO baton_es;
  GRANT SELECT ON es.log_keys, es.checkpoints TO baton_app;`;

const NEVER_CHANGED = ['log_keys', 'checkpoints'].map(
  (table) => `
  CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON es.${table}
    FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
  ALTER TABLE es.${table} ENABLE ALWAYS TRIGGER never_changed;`,
);

// One row: what the newest pass over the whole log found, and since when there is something wrong, if there is.
const READ = `
  CREATE TABLE read.verification (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    began_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    size bigint NOT NULL,
    checkpoint bigint NOT NULL,
    sound boolean NOT NULL,
    "position" bigint,
    kind text,
    message text,
    unsound_since timestamptz
  );
  ALTER TABLE read.verification OWNER TO baton_app;`;

export class CreateCheckpoints1780000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [TABLES, ...NEVER_CHANGED, READ]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('Keys and checkpoints are never dropped: they are what proves the log');
  }
}
