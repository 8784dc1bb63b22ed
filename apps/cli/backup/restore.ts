// baton restore: checks a backup line by line and loads it into empty, migrated databases, whole or not at all.
import path from 'node:path';
import { Client } from 'pg';
import { newestOutside } from '#libs/event-store';
import { rebuild } from '#libs/read-models';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import { readSettings, type Environment } from '../settings';
import { loadLog } from './load-log';
import { loadVault } from './load-vault';

interface RestoreReport {
  position: number;
  /** Undefined when the vault was left as it is. */
  keys?: number;
  /** How many events the evidence folder has a checkpoint for, if that is more than were restored. */
  signedFor?: number;
  /** Erasures of clients, including those made after the backup. */
  erasures: { known: number; shredded: number; recordedAnew: number };
}

export async function restore(
  folder: string,
  { logOnly = false }: { logOnly?: boolean },
  environment?: Environment,
): Promise<RestoreReport> {
  const needed = ['databaseOwnerUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey'] as const;
  const { databaseOwnerUrl, vaultDatabaseUrl, evidence } = readSettings(environment, needed);
  // Both are loaded before either is committed, and the keys are committed first: a log without its keys is unreadable.
  const report = await inTransaction(databaseOwnerUrl, async (log) => {
    const position = await loadLog(log, path.join(folder, 'log'));
    if (logOnly) return { position };
    const keys = await inTransaction(vaultDatabaseUrl, (vault) => loadVault(vault, path.join(folder, 'vault')));
    return { position, keys };
  });
  const erasures = await eraseAgain(environment);
  // Reporting an unreadable folder is up to the notary; the restore itself is done.
  const signedFor = evidence === undefined ? 0 : await newestOutside(evidence).catch(() => 0);
  return { ...report, ...(signedFor > report.position ? { signedFor } : {}), erasures };
}

async function inTransaction<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'baton restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end(); // Rolls back whatever is not committed by now.
  }
}

/**
 * Destroys again, before anything is read, the keys that were destroyed after the backup was made. Then makes the
 * lists.
 */
function eraseAgain(environment: Environment | undefined): Promise<RestoreReport['erasures']> {
  return withBaton(environment, async ({ services, pool, source, decode, projecting }) => {
    const { shredded } = await services.erasures.destroyKeys();
    await rebuild({ pool, source, decode }).catch((error: Error) => {
      throw new Complaint(
        `The log is restored, but the lists could not be made from it: ${error.message}. Is VAULT_KEY the one of the backup? Set it and run \`npm run -s baton -- rebuild\`.`,
      );
    });
    const { known, recordedAnew } = await projecting(() => services.erasures.heal());
    return { known, shredded, recordedAnew };
  });
}

export const tellRestore = ({ position, keys, erasures, signedFor }: RestoreReport): string =>
  `${position} events are restored${keys === undefined ? '' : `, and ${keys} keys`}. Every leaf hash was checked, and the lists are made anew.${told(erasures)}${lost(position, signedFor)}`;

const lost = (position: number, signedFor: number | undefined): string =>
  signedFor === undefined
    ? ''
    : `\nThe evidence folder signs for ${signedFor} events, so those after ${position} are lost. No checkpoint is made before you have said that this is meant: docs/EVIDENCE.md, "After a restore".`;

const told = ({ known, shredded, recordedAnew }: RestoreReport['erasures']): string =>
  known === 0
    ? ''
    : ` ${known} clients were erased: ${shredded} keys that the backup brought back are destroyed again, and ${recordedAnew} erasures that the log had lost are recorded anew.`;
