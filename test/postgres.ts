// Gives each test file its own databases on this Jest run's one PostgreSQL server (started by postgres-setup.ts).
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate, migrateVault } from '#libs/database';

interface TestPostgres {
  ownerUrl: string /* may do everything: for migrations and for looking behind the scenes */;
  appUrl: string /* the application's own role */;
  vaultUrl: string;
  stop(): Promise<void>;
}

const TEMPLATE = 'baton_template';
const VAULT_TEMPLATE = 'vault_template';
const SETUP_LOCK = 7_220_001;

/** New, migrated databases for log and vault. Roles belong to the server, so all test files share them. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const name = `baton_${randomBytes(6).toString('hex')}`;
  await onServer(async (server) => {
    await makeTemplates(server);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    await server.query(`CREATE DATABASE ${name}_vault TEMPLATE ${VAULT_TEMPLATE}`);
  });
  return {
    ownerUrl: urlOf(name),
    appUrl: appUrlOf(name),
    vaultUrl: urlOf(`${name}_vault`),
    stop: () =>
      onServer(async (server) => {
        await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await server.query(`DROP DATABASE ${name}_vault WITH (FORCE)`);
      }),
  };
}

// Migrated once and then copied, which is faster. All under one lock, because test files run at the same time, roles
// belong to the server, and a database with an open connection cannot be copied.
async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: urlOf('postgres') });
  await server.connect();
  try {
    await server.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
    return await work(server);
  } finally {
    await server.end();
  }
}

async function makeTemplates(server: Client): Promise<void> {
  const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [TEMPLATE]);
  if (rowCount) return;
  for (const name of [TEMPLATE, VAULT_TEMPLATE]) {
    await server.query(`DROP DATABASE IF EXISTS ${name}`);
    await server.query(`CREATE DATABASE ${name}`);
  }
  await migrate({ ownerUrl: urlOf(TEMPLATE), appUrl: appUrlOf(TEMPLATE), log: () => undefined });
  await migrateVault({ url: urlOf(VAULT_TEMPLATE) });
  await server.query(`ALTER DATABASE ${TEMPLATE} IS_TEMPLATE true`);
}

function urlOf(database: string): string {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: test/postgres-setup.ts starts the server and sets it.');
  return new URL(`/${database}`, server).href;
}

function appUrlOf(database: string): string {
  const url = new URL(urlOf(database));
  url.username = 'baton_app';
  url.password = 'baton-app-of-the-tests';
  return url.href;
}
