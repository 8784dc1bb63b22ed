// The same services as the api, in this process, on the benchmark's own databases.
import { openBaton } from '#libs/services';
import type { Aftermath } from './aftermath';
import type { BenchEnvironment } from './environment';

export type Keys = Record<'vaultKey' | 'requestKey', Buffer>;

export async function openServices(
  environment: BenchEnvironment,
  { vaultKey, requestKey }: Keys,
  owe: Aftermath['owe'],
) {
  const { services, connections, close } = await openBaton({
    databaseUrl: environment.appUrl,
    vaultDatabaseUrl: environment.vaultUrl,
    vaultKey,
    requestKey,
    connections: { log: 10, vault: 4 },
    lists: {},
  });
  owe(close);
  await services.policies.ensureBuiltIn();
  return { services, pool: connections.pool };
}
