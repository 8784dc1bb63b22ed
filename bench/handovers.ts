// Whole handovers a second, from the announcement to the closed workflow, beside a plain and an empty Temporal workflow.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { v7 as newId } from 'uuid';
import { environmentWith } from '#libs/config';
import { createPool } from '#libs/database';
import type { PolicyDocument } from '#libs/domain';
import { createAppender, follow, headPosition } from '#libs/event-store';
import { createProjector, createReadModels, createReadSource } from '#libs/read-models';
import { createServices, type Services } from '#libs/services';
import { createVault } from '#libs/vault';
import { cpuSeconds } from './cpu';
import { startChild, type Child } from '../apps/local/children';
import type { Ground } from './ground';
import { playHandover, type News } from './persons';
import { startPlain } from './plain';

interface HandoverFigures {
  handovers: number;
  plain: number;
  empty: number;
  ratio: number;
}
interface Options {
  ground: Ground;
  /** Handovers a round. */
  count?: number;
  rounds?: number;
  print: (line: string) => void;
}

const HR = { actor: 'hr' };

export async function benchHandovers({
  ground,
  count = Number(process.argv[3] ?? 100),
  rounds = 3,
  print,
}: Options): Promise<HandoverFigures> {
  const baton = await startBaton(ground);
  const plain = await startPlain(ground.temporal);
  const measured: { handovers: number; plain: number; empty: number }[] = [];
  print('round   handovers/s   plain/s   empty/s   handovers to plain');
  try {
    // The first round warms all of them up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const spent = cpuMeter({
        ...ground.processes,
        driver: process.pid,
        'plain worker': plain.worker,
        worker: baton.worker,
      });
      const rates = { plain: count / (await plain.run('plain', count)), handovers: 0, empty: 0 };
      const plainSpent = spent(count);
      rates.handovers = count / (await baton.run(count));
      const handoverSpent = spent(count);
      rates.empty = count / (await plain.run('empty', count));
      if (round > 0) measured.push(rates);
      print(row(round === 0 ? 'warm-up' : String(round), rates, rates.handovers / rates.plain));
      print(`        processor ms a handover: ${handoverSpent}; a plain workflow: ${plainSpent}`);
    }
  } finally {
    await plain.stop();
    await baton.stop();
  }
  const middle = (of: (one: { handovers: number; plain: number; empty: number }) => number) => median(measured.map(of));
  const figures = {
    handovers: middle((m) => m.handovers),
    plain: middle((m) => m.plain),
    empty: middle((m) => m.empty),
  };
  const ratio = middle((m) => m.handovers / m.plain);
  print(row('median', figures, ratio));
  return { ...figures, ratio };
}

/** Says, at each call, how many milliseconds of processor time each process has used since the last, for each of `count`. */
function cpuMeter(processes: Record<string, number>): (count: number) => string {
  let before = new Map<string, number>();
  const spend = (count: number) => {
    const shown = Object.entries(processes).map(([name, pid]) => {
      const now = cpuSeconds(pid) - (name === 'driver' ? cpuSecondsOfChildren(processes) : 0);
      const used = ((now - (before.get(name) ?? 0)) * 1000) / count;
      before = new Map([...before, [name, now]]);
      return `${name} ${used.toFixed(1)}`;
    });
    return shown.join(', ');
  };
  spend(1);
  return spend;
}

/** Every server here is the driver's child, so their time is taken off the driver's own. */
const cpuSecondsOfChildren = (processes: Record<string, number>): number =>
  Object.entries(processes).reduce((sum, [name, pid]) => sum + (name === 'driver' ? 0 : cpuSeconds(pid)), 0);

const row = (name: string, rates: { handovers: number; plain: number; empty: number }, ratio: number) =>
  [
    name.padEnd(7),
    rates.handovers.toFixed(1).padStart(11),
    rates.plain.toFixed(1).padStart(9),
    rates.empty.toFixed(1).padStart(9),
    ratio.toFixed(2).padStart(20),
  ].join(' ');

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The services in this process, as the api has them; the worker as a process of its own, as it runs in earnest. */
async function startBaton(ground: Ground) {
  const keys = { vaultKey: randomBytes(32), requestKey: randomBytes(32) };
  const pool = createPool({ url: ground.appUrl, max: 10 });
  const vaultPool = createPool({ url: ground.vaultUrl, max: 4 });
  const source = await createReadSource(ground.appUrl).initialize();
  const appender = createAppender({ pool });
  const vault = createVault({ pool: vaultPool, wrapKey: keys.vaultKey });
  const readModels = createReadModels(source);
  const now = () => new Date().toISOString();
  const services = createServices({ pool, appender, vault, requestKey: keys.requestKey, now, newId, readModels });
  await services.policies.ensureBuiltIn();
  const ending = new AbortController();
  const projector = createProjector({ pool, source, decode: services.engine.codec.decode });
  const letters = await newsOf(pool, ending.signal);
  const worker = startWorker(ground, keys);
  const connection = await Connection.connect({ address: ground.temporal });
  const client = new Client({ connection });
  return {
    worker: worker.pid,
    run: (count: number) => handAllOver(services, client, letters.news, count),
    stop: async () => {
      await worker.stop('SIGTERM', 10_000);
      ending.abort();
      await Promise.all([projector.stop(), letters.done]);
      await appender.close();
      await connection.close();
      await source.destroy();
      await Promise.all([pool.end(), vaultPool.end()]);
    },
  };
}

function startWorker(ground: Ground, keys: { vaultKey: Buffer; requestKey: Buffer }): Child {
  const env = environmentWith({
    databaseUrl: ground.appUrl,
    vaultDatabaseUrl: ground.vaultUrl,
    vaultKey: keys.vaultKey.toString('base64'),
    requestKey: keys.requestKey.toString('base64'),
    temporalAddress: ground.temporal,
    smtpUrl: ground.smtpUrl,
    logLevel: 'warn',
  });
  const script = path.join(__dirname, '../apps/worker/main.js');
  return startChild({ command: process.execPath, args: [script], env, logFile: path.join(ground.logs, 'worker.log') });
}

/** Wakes whoever waits for news of a stream, by following the log as everybody else does. */
async function newsOf(
  pool: ReturnType<typeof createPool>,
  signal: AbortSignal,
): Promise<{ news: News; done: Promise<void> }> {
  const waiting = new Map<string, (() => void)[]>();
  const following = follow({
    pool,
    after: await headPosition(pool),
    batchSize: 1_000,
    pollMs: 20,
    signal,
    onBatch: async (events) => {
      for (const { stream } of events) {
        for (const wake of waiting.get(stream) ?? []) wake();
        waiting.delete(stream);
      }
    },
  });
  const news: News = (stream) =>
    new Promise((resolve) => void waiting.set(stream, [...(waiting.get(stream) ?? []), resolve]));
  return { news, done: following.done };
}

/** Seconds from the announcement until the workflow of the last handover had closed. */
async function handAllOver(services: Services, client: Client, news: News, count: number): Promise<number> {
  const { leaverId, successorId, policyId } = await portfolio(services, count);
  const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const started = performance.now();
  const departure = { representativeId: leaverId, lastWorkingDay, kind: 'planned', policyId } as const;
  const { handovers } = await services.departures.announce(departure, HR);
  await Promise.all(
    handovers.map(async ({ id }) => {
      await playHandover(services, id, successorId, news);
      await closed(client, `handover/${id}`);
    }),
  );
  return (performance.now() - started) / 1000;
}

async function closed(client: Client, workflowId: string): Promise<void> {
  for (;;) {
    try {
      return void (await client.workflow.getHandle(workflowId).result());
    } catch (error) {
      if ((error as Error).name !== 'WorkflowNotFoundError') throw error;
      await pause(50); // its first bell has not rung yet
    }
  }
}

async function portfolio(services: Services, count: number) {
  const person = (name: string, managerId?: string) =>
    services.representatives.add(
      { details: { name, email: `${name}@bench.example` }, traits: managerId ? { managerId } : {} },
      HR,
    );
  const { id: managerId } = await person('manager');
  const [{ id: leaverId }, { id: successorId }] = await Promise.all([
    person('leaver', managerId),
    person('successor', managerId),
  ]);
  const { id: policyId } = await services.policies.add(benchPolicy(), HR);
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      services.clients.add(
        {
          details: { name: `Client ${index}`, email: `client${index}@bench.example` },
          ownerId: leaverId,
          lifetimeSpend: '60000',
          source: 'bench',
        },
        HR,
      ),
    ),
  );
  await services.engine.catchUp();
  return { leaverId, successorId, policyId };
}

/** The built-in policy with one section to fill and one survey, due as soon as the ownership has passed. */
function benchPolicy(): PolicyDocument {
  const file = path.join(__dirname, '../libs/domain/policy/built-in.json');
  const policy = JSON.parse(readFileSync(file, 'utf8')) as PolicyDocument;
  policy.calendar = { ...policy.calendar, weekend: [], holidays: [] };
  policy.tracks.vip['compile-dossier'].sections = ['background'];
  policy.tracks.vip['follow-up-surveys'].surveys = ['PT0S'];
  return policy;
}
