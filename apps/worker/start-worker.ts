// Puts the worker together: databases, services, mail, the connection to Temporal, and leadership.
import type { Logger } from 'pino';
import type { Config } from '#libs/config';
import { headPosition } from '#libs/event-store';
import { createSmtpMailer, type Mailer } from '#libs/integrations';
import { openBaton, type OpenBaton } from '#libs/services';
import type { WorkerOptions } from '@temporalio/worker';
import { createActivities } from '../../workflows/kinds';
import { keepErased } from './record/erasure-healing';
import { lead } from './relay/leader';
import { keepRecord, RECORD_PACE, type RecordPace } from './record/record-keeper';
import { createReconciler } from './relay/reconciler';
import { Relay } from './relay/relay';
import { addAttributes } from './search-attributes';
import { connectTemporal, runTemporal } from './temporal';
import { retireOldStories } from './relay/retire';
import { createStoryCursors } from './relay/story-cursors';

/** The api keeps the lists; the worker steps in when it waits for them itself, and where no api runs. */
const LISTS_EVERY_MS = 1_000;

type WorkerConfig = Config<
  'databaseUrl' | 'vaultDatabaseUrl' | 'vaultKey' | 'requestKey' | 'temporalAddress' | 'smtpUrl'
>;

interface WorkerParts {
  config: WorkerConfig;
  log: Logger;
  /** The clock of the services; the machine's by default. */
  now?: () => string;
  mailer?: Mailer;
  interceptors?: WorkerOptions['interceptors'];
  recordPace?: RecordPace;
}

/** Resolves when the databases are open; in the background it waits for Temporal for as long as it takes. */
export async function startWorker(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  const { config, log, now = () => new Date().toISOString() } = parts;
  const stopping = new AbortController();
  const baton = await openServices(config, log, now);
  const mailer = parts.mailer ?? createSmtpMailer({ url: config.smtpUrl, from: config.mailFrom });
  const { services, connections } = baton;
  const { pool, notary } = connections;
  const healing = keepErased({ pool, heal: () => services.erasures.heal(), log }, stopping.signal);
  const running = runUntil(stopping.signal, { ...parts, now, mailer }, baton);
  const { evidence } = config;
  const record = { pool, notary, evidence, pace: parts.recordPace ?? RECORD_PACE, log };
  const keeping = keepRecord(record, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await Promise.all([running, healing, keeping]);
      await mailer.close();
      await baton.close();
    },
  };
}

const openServices = (config: WorkerConfig, log: Logger, now: () => string): Promise<OpenBaton> =>
  openBaton({ ...config, connections: { log: 12, vault: 4 }, lists: { everyMs: LISTS_EVERY_MS }, now, log });

async function runUntil(
  signal: AbortSignal,
  { config, log, now, mailer, interceptors }: WorkerParts & { now: () => string; mailer: Mailer },
  { services, connections: { pool, readModels } }: OpenBaton,
): Promise<void> {
  const { temporalAddress: address, temporalNamespace: namespace, workflowStacks: stacks } = config;
  const cursors = createStoryCursors(pool);
  const activities = createActivities({
    services,
    mailer,
    headPosition: () => headPosition(pool),
    now,
    log,
  });
  const connection = await connectTemporal({ address, log }, signal);
  if (!connection) return;
  const temporal = runTemporal(connection, { address, namespace, stacks, activities, log, interceptors });
  const { client } = temporal;
  const probe = async () => {
    const { namespaceInfo } = await client.workflowService.describeNamespace({ namespace });
    return namespaceInfo?.id ?? '';
  };
  const rung = { client, pool, services, cursors, now };
  const reconcile = createReconciler({ ...rung, readModels, log });
  const prepare = async () => {
    await addAttributes(connection, { namespace, log });
    await retireOldStories(client);
  };
  await lead({ pool, prepare, resumeRelay: () => Relay.resume(rung), reconcile, probe, log }, signal);
  await temporal.stop();
}
