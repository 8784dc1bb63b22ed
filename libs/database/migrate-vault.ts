// Brings the vault's database, which has nothing but keys, up to date.
import { join } from 'node:path';
import { Client } from 'pg';
import { createDataSource } from './data-source';
import { LOCKS } from './locks';
import { migrationsIn } from './migrations-in';

/** Safe to run again, and to run twice at once. */
export async function migrateVault({
  url,
  log = () => {},
}: {
  url: string;
  log?: (line: string) => void;
}): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.migratingVault]);
    const source = await createDataSource(url, {
      migrations: migrationsIn(join(__dirname, 'vault-migrations')),
    }).initialize();
    try {
      for (const { name } of await source.runMigrations()) log(`migrated the vault: ${name}`);
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}
