// The services as the api has them, in this process, on the benchmark's own databases.
import { v7 as newId } from 'uuid';
import { createPool } from '#libs/database';
import { createAppender } from '#libs/event-store';
import { createProjector, createReadModels, createReadSource } from '#libs/read-models';
import { createServices } from '#libs/services';
import { createVault } from '#libs/vault';
import type { Aftermath } from './aftermath';
import type { Ground } from './ground';

export type Keys = Record<'vaultKey' | 'requestKey', Buffer>;

export async function openServices(ground: Ground, { vaultKey, requestKey }: Keys, owe: Aftermath['owe']) {
  const pool = createPool({ url: ground.appUrl, max: 10 });
  const vaultPool = createPool({ url: ground.vaultUrl, max: 4 });
  owe(() => Promise.all([pool.end(), vaultPool.end()]));
  const source = await createReadSource(ground.appUrl).initialize();
  owe(() => source.destroy());
  const appender = createAppender({ pool });
  owe(() => appender.close());
  const vault = createVault({ pool: vaultPool, wrapKey: vaultKey });
  const readModels = createReadModels(source);
  const now = () => new Date().toISOString();
  const services = createServices({ pool, appender, vault, requestKey, now, newId, readModels });
  owe(() => services.reads.close());
  await services.policies.ensureBuiltIn();
  const projector = createProjector({ pool, source, decode: services.engine.codec.decode });
  owe(() => projector.stop());
  return { services, pool };
}
