// Loads the keys of a backup within a transaction. Keys already in the vault must be the same.
import path from 'node:path';
import type { Client } from 'pg';
import { Complaint } from '../complaint';
import { insertLines } from './insert-lines';
import { assertSum, readManifest } from './manifest';
import { KEYS } from './rows';

/** Returns how many keys the backup has. */
export async function loadVault(client: Client, folder: string): Promise<number> {
  const manifest = readManifest(folder, 'vault');
  const told = new Map<string, string>();
  const file = { path: path.join(folder, KEYS.file), name: `vault/${KEYS.file}` };
  const found = await insertLines(client, file, KEYS, ({ subject, wrapped }) => told.set(subject, wrapped));
  assertSum(manifest, KEYS.file, found);
  const { rows } = await client.query<{ subject: string; wrapped: Buffer }>('SELECT subject, wrapped FROM vault.keys');
  // A key that was destroyed since the backup stays destroyed.
  const other = rows.find(
    ({ subject, wrapped }) => wrapped.length > 0 && told.get(subject) !== wrapped.toString('base64'),
  );
  if (other)
    throw new Complaint(
      'The vault has keys that are not those of the backup. Restore into an empty vault, or leave it as it is with --log-only. Nothing was restored.',
      'not-empty',
    );
  return found.lines;
}
