// The Docker stack's databases on a separate PostgreSQL: created by its SQL, and migrated under its roles.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, migrateVault } from '#libs/database';
import { startPostgres, type PostgresServer } from '../apps/local/postgres/postgres';

const passwords = { owner_password: 'owner', vault_password: 'vault', temporal_password: "it's" };
let folder: string;
let server: PostgresServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-docker-'));
  server = await startPostgres({
    dataDir: folder,
    password: 'superuser',
    databases: [],
    durable: false,
    logFile: join(folder, 'postgres.log'),
    log: () => undefined,
  });
  const superuser = new Client({ connectionString: server.ownerUrl('postgres') });
  await superuser.connect();
  for (const statement of statements(superuser)) await superuser.query(statement);
  await superuser.end();
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// What psql would send: without psql's own commands, and with its variables filled in.
function statements(client: Client): string[] {
  const sql = readFileSync(join(__dirname, '../docker/postgres/create-databases.sql'), 'utf8')
    .replace(/^(\\|--).*\n/gm, '')
    .replace(/:'(\w+)'/g, (_, name: keyof typeof passwords) => client.escapeLiteral(passwords[name]));
  return sql.split(/;\n/).filter((statement) => statement.trim());
}

function url(user: string, password: string, database: string): string {
  const address = new URL(server.ownerUrl(database));
  address.username = user;
  address.password = encodeURIComponent(password);
  return address.href;
}

async function connect(address: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.end();
}

it('the migrations run, and run again, under the owners of their databases, who are not superusers', async () => {
  const ownerUrl = url('baton_owner', 'owner', 'baton');
  const appUrl = url('baton_app', 'app', 'baton');
  for (let time = 0; time < 2; time += 1) {
    await migrate({ ownerUrl, appUrl });
    await migrateVault({ url: url('baton_vault', 'vault', 'baton_vault') });
  }
  await connect(appUrl);
  await expect(connect(url('baton_app', 'app', 'baton_vault'))).rejects.toThrow('permission denied for database');
  await expect(connect(url('baton_owner', 'owner', 'baton_vault'))).rejects.toThrow('permission denied for database');
});

it.each(['temporal', 'temporal_visibility'])('Temporal may create its schema in %s', async (database) => {
  const client = new Client({ connectionString: url('temporal', "it's", database) });
  await client.connect();
  const building = client.query('CREATE EXTENSION IF NOT EXISTS btree_gin; CREATE TABLE executions (id int)');
  await expect(building).resolves.toHaveLength(2);
  await client.end();
});
