// The services on real databases, for as long as one command runs.
import { userInfo } from 'node:os';
import { openBaton } from '#libs/services';
import { readSettings, type Environment } from './settings';

type Baton = Awaited<ReturnType<typeof open>>;

const CATCH_UP_MS = 60_000;

/** Opens, works, and closes whatever happens. */
export async function withBaton<T>(
  environment: Environment | undefined,
  work: (baton: Baton) => Promise<T>,
): Promise<T> {
  const baton = await open(environment);
  try {
    return await work(baton);
  } finally {
    await baton.close();
  }
}

async function open(environment: Environment | undefined) {
  const settings = readSettings(environment, ['vaultDatabaseUrl', 'vaultKey', 'requestKey']);
  const { services, connections, close } = await openBaton({ ...settings, lists: 'left-to-others' });
  const { pool, source, readModels, codec } = connections;
  return {
    services,
    pool,
    source,
    decode: codec.decode,
    readModels,
    caller: { actor: `cli:${userName()}` },
    /** Keeps the lists up to date meanwhile: whoever waits for them need not have an api running. */
    projecting: <T>(work: () => Promise<T>): Promise<T> => connections.keepingLists(work, { patienceMs: CATCH_UP_MS }),
    close,
  };
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
