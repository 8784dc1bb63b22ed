// `npm run migrate`: brings both databases up to date. The local mode and the tests call the same two functions.
import { ConfigError, loadConfig } from '#libs/config';
import { migrateLog } from './migrate-log';
import { migrateVault } from './migrate-vault';

async function main(): Promise<void> {
  const config = loadConfig(undefined, ['databaseOwnerUrl', 'databaseUrl', 'vaultDatabaseUrl']);
  await migrateLog({ ownerUrl: config.databaseOwnerUrl, appUrl: config.databaseUrl, log: console.log });
  await migrateVault({ url: config.vaultDatabaseUrl, log: console.log });
  console.log('The databases are up to date.');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
