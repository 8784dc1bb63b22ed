// baton restore: checks a backup line by line and puts it into empty, migrated databases, whole or not at all.
import path from 'node:path';
import { Client } from 'pg';
import { rebuild } from '#libs/read-models';
import { Complaint } from '../complaint';
import { onGround } from '../ground';
import { readSettings, type Environment } from '../settings';
import { loadLog } from './load-log';
import { loadVault } from './load-vault';

interface RestoreReport {
  position: number;
  /** Undefined where the vault was left as it is. */
  keys?: number;
  /** Of clients who were erased, also after the backup was made. */
  erasures: { known: number; shredded: number; recordedAnew: number };
}

export async function restore(
  folder: string,
  { logOnly = false }: { logOnly?: boolean },
  environment?: Environment,
): Promise<RestoreReport> {
  const needed = ['databaseOwnerUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey'] as const;
  const { databaseOwnerUrl, vaultDatabaseUrl } = readSettings(environment, needed);
  // Both are loaded before either is kept, and the keys are kept first: a log without its keys could not be read.
  const report = await inTransaction(databaseOwnerUrl, async (log) => {
    const position = await loadLog(log, path.join(folder, 'log'));
    if (logOnly) return { position };
    const keys = await inTransaction(vaultDatabaseUrl, (vault) => loadVault(vault, path.join(folder, 'vault')));
    return { position, keys };
  });
  return { ...report, erasures: await eraseAgain(environment) };
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
    await client.end(); // What is not committed by now is undone.
  }
}

/** Before anything is read: the keys that were destroyed after the backup was made are destroyed again. Then the lists. */
function eraseAgain(environment: Environment | undefined): Promise<RestoreReport['erasures']> {
  return onGround(environment, async ({ services, pool, source, decode, projecting }) => {
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

export const tellRestore = ({ position, keys, erasures }: RestoreReport): string =>
  `${position} events are restored${keys === undefined ? '' : `, and ${keys} keys`}. Every leaf hash was checked, and the lists are made anew.${told(erasures)}`;

const told = ({ known, shredded, recordedAnew }: RestoreReport['erasures']): string =>
  known === 0
    ? ''
    : ` ${known} clients were erased: ${shredded} keys that the backup brought back are destroyed again, and ${recordedAnew} erasures that the log had lost are recorded anew.`;
