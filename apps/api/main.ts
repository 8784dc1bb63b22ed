// Starts the api: reads the configuration, listens, and shuts down cleanly on SIGTERM.
import { ConfigError, loadConfig } from '#libs/config';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const config = loadConfig(undefined, ['databaseUrl', 'vaultDatabaseUrl', 'vaultKey', 'requestKey']);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  console.log(`The api listens on ${await app.getUrl()}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
