// The read models' tables, all made from the log, and a schema beside them in which a rebuild makes them anew.
import type { MigrationInterface, QueryRunner } from 'typeorm';

// Ids and instants are texts in byte order: as in the log's bodies, so that a row is what the fold says.
const TABLES = `
  CREATE TABLE read.representatives (
    id text COLLATE "C" PRIMARY KEY, version int NOT NULL, external_id text COLLATE "C", name text NOT NULL,
    email text, title text, manager_id text COLLATE "C", languages text[] NOT NULL, capacity int,
    status text NOT NULL, departure_id text COLLATE "C", last_working_day text COLLATE "C"
  );
  CREATE INDEX ON read.representatives (external_id);
  CREATE INDEX ON read.representatives (manager_id);
  CREATE TABLE read.clients (
    id text COLLATE "C" PRIMARY KEY, version int NOT NULL, external_id text COLLATE "C", name text NOT NULL,
    email text, country text, language text, lifetime_spend text, owner_id text COLLATE "C",
    open_handover_id text COLLATE "C", active boolean NOT NULL
  );
  CREATE INDEX ON read.clients (external_id);
  CREATE INDEX ON read.clients (owner_id);
  CREATE TABLE read.departures (
    id text COLLATE "C" PRIMARY KEY, version int NOT NULL, representative_id text COLLATE "C" NOT NULL,
    last_working_day text COLLATE "C" NOT NULL, ends_at text COLLATE "C" NOT NULL, kind text NOT NULL,
    status text NOT NULL, policy_id text COLLATE "C" NOT NULL, policy_version int NOT NULL,
    announced_at text COLLATE "C" NOT NULL, handovers int NOT NULL
  );
  CREATE INDEX ON read.departures (representative_id);
  CREATE TABLE read.handovers (
    id text COLLATE "C" PRIMARY KEY, version int NOT NULL, client_id text COLLATE "C" NOT NULL,
    departure_id text COLLATE "C" NOT NULL, outgoing_id text COLLATE "C" NOT NULL, lead_id text COLLATE "C" NOT NULL,
    candidate_id text COLLATE "C", successor_id text COLLATE "C", status text NOT NULL, stage text NOT NULL,
    tier text NOT NULL, track text NOT NULL, due_at text COLLATE "C", next_duty_at text COLLATE "C", owed int NOT NULL
  );
  CREATE INDEX ON read.handovers (departure_id);
  CREATE INDEX ON read.handovers (client_id);
  CREATE INDEX ON read.handovers (outgoing_id);
  CREATE INDEX ON read.handovers (lead_id);
  CREATE INDEX ON read.handovers (candidate_id);
  CREATE INDEX ON read.handovers (id) WHERE status IN ('open', 'paused');
  CREATE TABLE read.policies (id text COLLATE "C" PRIMARY KEY, version int NOT NULL, name text NOT NULL);
  INSERT INTO read.cursors (name, "position") VALUES ('read-models', 0);
  CREATE SCHEMA read_shadow AUTHORIZATION baton_app;`;

const NAMES = ['representatives', 'clients', 'departures', 'handovers', 'policies'];

export class CreateReadModels1780000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const name of NAMES) await runner.query(`ALTER TABLE read.${name} OWNER TO baton_app`);
  }

  async down(): Promise<void> {
    throw new Error('Read models are rebuilt from the log, not dropped');
  }
}
