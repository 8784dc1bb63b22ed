// The roles, the log (schema es) and the cursors of those who follow it (schema read).
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = ['baton_es NOLOGIN', 'baton_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE'];

// stream and key compare byte by byte ("C"): faster than a language's order, and the same on every machine.
const TABLES = `
  CREATE SCHEMA es AUTHORIZATION baton_es;
  CREATE TABLE es.events (
    "position" bigint PRIMARY KEY,
    stream text COLLATE "C" NOT NULL,
    version int NOT NULL,
    type text NOT NULL,
    schema_version int NOT NULL,
    body text NOT NULL,
    actor text NOT NULL,
    command text NOT NULL,
    command_id uuid NOT NULL,
    occurred_at timestamptz NOT NULL CHECK (isfinite(occurred_at)),
    recorded_at timestamptz NOT NULL,
    leaf bytea NOT NULL,
    UNIQUE (stream, version)
  );
  CREATE TABLE es.commands (
    key text COLLATE "C" PRIMARY KEY,
    request bytea NOT NULL,
    command_id uuid NOT NULL,
    first_position bigint NOT NULL,
    last_position bigint NOT NULL,
    answer text
  );
  CREATE TABLE es.head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    "position" bigint NOT NULL,
    recorded_at timestamptz NOT NULL
  ) WITH (fillfactor = 10);
  INSERT INTO es.head ("position", recorded_at) VALUES (0, '-infinity');
  ALTER TABLE es.events OWNER TO baton_es;
  ALTER TABLE es.commands OWNER TO baton_es;
  ALTER TABLE es.head OWNER TO baton_es;
  GRANT USAGE ON SCHEMA es TO baton_app;
  GRANT SELECT ON es.events, es.commands, es.head TO baton_app;`;

// ENABLE ALWAYS: also for the owner, and also where session_replication_role would switch ordinary triggers off.
const NEVER_CHANGED = `
  CREATE FUNCTION es.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The log is never changed: % on %.% is refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege', HINT = 'Correct a wrong fact by a new event.';
  END $$;
  ALTER FUNCTION es.refuse_change() OWNER TO baton_es;
  CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON es.events
    FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
  CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON es.commands
    FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
  ALTER TABLE es.events ENABLE ALWAYS TRIGGER never_changed;
  ALTER TABLE es.commands ENABLE ALWAYS TRIGGER never_changed;`;

const READ = `
  CREATE SCHEMA read AUTHORIZATION baton_app;
  CREATE TABLE read.cursors (name text PRIMARY KEY, "position" bigint NOT NULL);
  CREATE TABLE read.workflow_cursors (stream text PRIMARY KEY, version int NOT NULL, at timestamptz NOT NULL);
  ALTER TABLE read.cursors OWNER TO baton_app;
  ALTER TABLE read.workflow_cursors OWNER TO baton_app;`;

export class CreateLog1780000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of ROLES) {
      // Roles belong to the whole server: another database of it may have made them, even at this moment.
      await runner.query(`DO $$ BEGIN CREATE ROLE ${role};
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    }
    // An owner that is no superuser may hand things over only to roles it is a member of.
    await runner.query(`DO $$ BEGIN
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        EXECUTE format('GRANT baton_es, baton_app TO %I', current_user);
      END IF; END $$`);
    for (const statements of [TABLES, NEVER_CHANGED, READ]) await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('The log is never dropped; restore a backup into another database instead');
  }
}
