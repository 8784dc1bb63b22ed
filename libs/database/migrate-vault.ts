// Brings the vault's database, which has nothing but keys, up to date.
import { Client } from 'pg';
import { createDataSource } from './data-source';
import { LOCKS } from './locks';
import { CreateVault1780000000001 } from './migrations/1780000000001-create-vault';
import { CreateErasures1780000000004 } from './migrations/1780000000004-create-erasures';

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
      migrations: [CreateVault1780000000001, CreateErasures1780000000004],
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
