// A command line with databases and a folder of its own, for tests.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startTestPostgres } from '../../test/postgres';
import { runCommandLine } from './program';
import type { Environment } from './settings';

export const SAMPLE = path.join(__dirname, '../../samples/northwind');
export const KEYS = { VAULT_KEY: randomBytes(32).toString('base64'), REQUEST_KEY: randomBytes(32).toString('base64') };
export type Database = Awaited<ReturnType<typeof startTestPostgres>>;

export async function startDesk() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'baton-cli-'));
  const databases: Database[] = [];
  async function freshDatabase(): Promise<Database> {
    const database = await startTestPostgres();
    databases.push(database);
    return database;
  }
  const source = await freshDatabase();
  const environmentOf = ({ appUrl, ownerUrl, vaultUrl }: Database): Environment => ({
    BATON_HOME: path.join(folder, 'home'),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    VAULT_DATABASE_URL: vaultUrl,
    ...KEYS,
  });
  return {
    folder,
    source,
    freshDatabase,
    environmentOf,
    /** Runs a command line on the source, or on what the environment names. */
    async baton(args: string[], environment = environmentOf(source)) {
      const said = { out: '', err: '' };
      const code = await runCommandLine(args, {
        out: (text) => (said.out += `${text}\n`),
        err: (text) => (said.err += `${text}\n`),
        environment,
      });
      return { code, ...said };
    },
    writeInto(name: string, file: string, text: string): string {
      const dir = path.join(folder, name);
      mkdirSync(dir, { recursive: true });
      writeFileSync(path.join(dir, file), text);
      return dir;
    },
    async stop() {
      await Promise.all(databases.map((database) => database.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows as Row[])
    .finally(() => client.end());
}

/** Whether there are neither events nor keys. */
export async function isEmpty({ ownerUrl, vaultUrl }: Database): Promise<boolean> {
  const events = await ask(ownerUrl, 'SELECT 1 FROM es.events UNION ALL SELECT 1 FROM es.commands');
  return events.length === 0 && (await ask(vaultUrl, 'SELECT 1 FROM vault.keys')).length === 0;
}
