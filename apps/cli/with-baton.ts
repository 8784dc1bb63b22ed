// Opens Baton's services on real databases for as long as one command runs.
import { userInfo } from 'node:os';
import { openBaton } from '#libs/services';
import { readSettings, type Environment } from './settings';

type Baton = Awaited<ReturnType<typeof open>>;

const CATCH_UP_MS = 60_000;

/** Closes Baton again, whatever happens. */
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
    /** Keeps the lists up to date while `work` runs, so that work which waits for them needs no running api. */
    projecting: <T>(work: () => Promise<T>): Promise<T> => connections.keepingLists(work, { patienceMs: CATCH_UP_MS }),
    close,
  };
}

/** The account's name, which says whose command line it was; nothing else about the account gets into the log. */
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
