// baton migrate: brings the databases of the log and the vault up to date.
import { migrate, migrateVault } from '#libs/database';
import { readSettings, type Environment } from '../settings';

export async function migrateAll(environment?: Environment): Promise<{ done: string[] }> {
  const needed = ['databaseOwnerUrl', 'vaultDatabaseUrl'] as const;
  const { databaseUrl, databaseOwnerUrl, vaultDatabaseUrl } = readSettings(environment, needed);
  const done: string[] = [];
  const log = (line: string): void => void done.push(line);
  await migrate({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl, log });
  await migrateVault({ url: vaultDatabaseUrl, log });
  return { done };
}

export const tellMigrate = ({ done }: { done: string[] }): string =>
  [...done, 'The databases are up to date.'].join('\n');
