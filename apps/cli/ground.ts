// The services on real databases, for as long as one command runs.
import { userInfo } from 'node:os';
import { v7 as newId } from 'uuid';
import { createPool } from '#libs/database';
import { createAppender, headPosition } from '#libs/event-store';
import { createProjector, createReadModels, createReadSource } from '#libs/read-models';
import { createServices } from '#libs/services';
import { createVault } from '#libs/vault';
import { readSettings, type Environment } from './settings';

type Ground = Awaited<ReturnType<typeof open>>;

const CATCH_UP_MS = 60_000;

/** Opens, works, and closes whatever happens. */
export async function onGround<T>(
  environment: Environment | undefined,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const ground = await open(environment);
  try {
    return await work(ground);
  } finally {
    await ground.close();
  }
}

async function open(environment: Environment | undefined) {
  const settings = readSettings(environment, ['vaultDatabaseUrl', 'vaultKey', 'requestKey']);
  const { databaseUrl, vaultDatabaseUrl, vaultKey, vaultKeyBefore, requestKey, mappings, evidence } = settings;
  const pool = createPool({ url: databaseUrl, max: 10 });
  const vaultPool = createPool({ url: vaultDatabaseUrl, max: 4 });
  const close = async () => void (await Promise.all([pool.end(), vaultPool.end()]));
  try {
    // Asked before TypeORM is, whose own complaint would come with a stack.
    await pool.query('SELECT 1 FROM es.head');
    const source = await createReadSource(databaseUrl).initialize();
    const appender = createAppender({ pool });
    let wake = () => {};
    const readModels = createReadModels(source, () => wake());
    const now = () => new Date().toISOString();
    const vault = createVault({ pool: vaultPool, wrapKey: vaultKey, wrapKeyBefore: vaultKeyBefore, evidence });
    const services = createServices({
      pool,
      appender,
      vault,
      requestKey,
      mappings,
      now,
      newId: () => newId(),
      readModels,
    });
    const { decode } = services.engine.codec;
    return {
      services,
      pool,
      source,
      decode,
      readModels,
      caller: { actor: `cli:${userName()}` },
      /** Keeps the lists up to date meanwhile: whoever waits for them need not have an api running. */
      async projecting<T>(work: () => Promise<T>): Promise<T> {
        const projector = createProjector({ pool, source, decode });
        wake = () => projector.wake();
        try {
          const result = await work();
          // Whoever looks at the lists after this command finds in them what it did.
          await readModels.caughtUp(await headPosition(pool), CATCH_UP_MS);
          return result;
        } finally {
          await projector.stop();
        }
      },
      async close() {
        await services.reads.close();
        await appender.close();
        await source.destroy();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The account's name, which says at which desk to ask; nothing else of it gets into the log. */
function userName(): string {
  try {
    return (
      userInfo()
        .username.replaceAll(/[^\w.-]/g, '_')
        .slice(0, 64) || 'unknown'
    );
  } catch {
    return 'unknown'; // The account has no name, as in some containers.
  }
}
