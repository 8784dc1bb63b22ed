// Brings the log's database up to date: migrations, then the log's functions, then the application's password.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDataSource } from './data-source';
import { LOCKS } from './locks';
import { migrationsIn } from './migrations-in';

/** The same folder from the source and from dist, where the build copies it. */
const SQL = join(__dirname, '../event-store/sql');
/** Each after those that it needs. */
const FUNCTIONS = ['leaf.sql', 'append.sql', 'append-one.sql', 'record-key.sql', 'record-checkpoint.sql'];

/** Safe to run again, and to run twice at once. `ownerUrl` may create roles and schemas; `appUrl` is DATABASE_URL. */
export async function migrateLog({
  ownerUrl,
  appUrl,
  log,
}: {
  ownerUrl: string;
  appUrl: string;
  log?: (line: string) => void;
}): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOCKS.migratingLog]);
    await mustBeUtf8(owner);
    await runMigrations(ownerUrl, log);
    await replaceFunctions(owner);
    await letApplicationIn(owner, appUrl);
  } finally {
    await owner.end();
  }
}

/** The log's hashes are over UTF-8, and a database in another encoding would refuse or alter some names. */
async function mustBeUtf8(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ server_encoding: string }>('SHOW server_encoding');
  if (rows[0]?.server_encoding === 'UTF8') return;
  throw new Error(`The database is in ${rows[0]?.server_encoding}; create it with ENCODING 'UTF8' TEMPLATE template0`);
}

async function runMigrations(url: string, log: (line: string) => void = () => {}): Promise<void> {
  const source = await createDataSource(url, { migrations: migrationsIn(join(__dirname, 'migrations')) }).initialize();
  try {
    for (const { name } of await source.runMigrations()) log(`migrated the log: ${name}`);
  } finally {
    await source.destroy();
  }
}

/** A function whose arguments changed would stay beside the new one, so all except the triggers' are recreated. */
const DROP_FUNCTIONS = `DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'es'::regnamespace AND prorettype <> 'trigger'::regtype LOOP
    EXECUTE format('DROP FUNCTION %s', f);
  END LOOP; END $$;`;

/** Always, not only when they differ: it costs a few milliseconds and cannot go wrong. */
async function replaceFunctions(owner: Client): Promise<void> {
  const texts = FUNCTIONS.map((name) => readFileSync(join(SQL, name), 'utf8'));
  await owner.query(['BEGIN;', DROP_FUNCTIONS, ...texts, 'COMMIT;'].join('\n'));
}

/** Gives baton_app the password that DATABASE_URL carries, unless it can sign in already. */
async function letApplicationIn(owner: Client, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username !== 'baton_app')
    throw new Error('DATABASE_URL must sign in as baton_app, the role with the least rights');
  const application = new Client({ connectionString: appUrl });
  try {
    await application.connect();
  } catch {
    const secret = owner.escapeLiteral(decodeURIComponent(password));
    await owner.query(`ALTER ROLE baton_app PASSWORD ${secret}`);
  } finally {
    await application.end();
  }
}
