// Our side of the handover benchmark: the same services as the api, in this process, and the worker in its own.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { environmentWith } from '#libs/config';
import type { PolicyDocument } from '#libs/domain';
import { follow, headPosition, openingPositions } from '#libs/event-store';
import type { Services } from '#libs/services';
import { lastLines, startChild, type Child } from '../apps/local/children';
import { storyIdOf } from '../workflows/contract';
import type { Aftermath } from './aftermath';
import { hesitate, type Contestant, type Pace } from './contestant';
import type { BenchEnvironment } from './environment';
import { playHandover, type News } from './persons';
import { openServices, type Keys } from './services';

interface Baton extends Contestant {
  /** Rejects if the worker ends before it is told to. */
  failed: Promise<never>;
}

const HR = { actor: 'hr' };

export async function startBaton(environment: BenchEnvironment, { owe }: Aftermath): Promise<Baton> {
  const keys = { vaultKey: randomBytes(32), requestKey: randomBytes(32) };
  const { services, pool } = await openServices(environment, keys, owe);
  const news = await newsOf(pool, owe);
  const { worker, died } = startWorker(environment, keys, owe);
  const connection = await Connection.connect({ address: environment.temporal });
  owe(() => connection.close());
  const client = new Client({ connection });
  return {
    worker: worker.pid,
    failed: died,
    databases: [environment.ownerUrl, environment.vaultUrl].map((url) => new URL(url).pathname.slice(1)),
    prepare: async (count, pace) => {
      const prepared = await portfolio(services, count);
      return () => handAllOver({ services, client, pool, news, pace }, prepared);
    },
  };
}

export function startWorker(
  environment: BenchEnvironment,
  keys: Keys,
  owe: Aftermath['owe'],
): { worker: Child; died: Promise<never> } {
  const env = environmentWith({
    databaseUrl: environment.appUrl,
    vaultDatabaseUrl: environment.vaultUrl,
    vaultKey: keys.vaultKey.toString('base64'),
    requestKey: keys.requestKey.toString('base64'),
    temporalAddress: environment.temporal,
    smtpUrl: environment.smtpUrl,
    logLevel: 'warn',
  });
  const script = path.join(__dirname, '../apps/worker/main.js');
  const logFile = path.join(environment.logs, 'worker.log');
  const worker = startChild({ command: process.execPath, args: [script], env, logFile });
  let stopping = false;
  owe(() => {
    stopping = true;
    return worker.stop('SIGTERM', 10_000);
  });
  const died = worker.exited.then(() => {
    if (stopping) return new Promise<never>(() => undefined);
    throw new Error(`The worker ${worker.ending()}:\n${lastLines(logFile)}`);
  });
  died.catch(() => undefined); // whoever races is told
  return { worker, died };
}

/** Follows the log as every other follower does, and wakes whoever waits for news of a stream. */
async function newsOf(pool: Pool, owe: Aftermath['owe']): Promise<News> {
  const ending = new AbortController();
  const waiting = new Map<string, (() => void)[]>();
  const following = follow({
    pool,
    after: await headPosition(pool),
    batchSize: 1_000,
    pollMs: 20,
    signal: ending.signal,
    onBatch: async (events) => {
      for (const { stream } of events) {
        for (const wake of waiting.get(stream) ?? []) wake();
        waiting.delete(stream);
      }
    },
  });
  owe(async () => {
    ending.abort();
    await following.done;
  });
  return (stream) => new Promise((resolve) => void waiting.set(stream, [...(waiting.get(stream) ?? []), resolve]));
}

interface Players {
  services: Services;
  pool: Pool;
  client: Client;
  news: News;
  pace: Pace;
}

async function handAllOver(players: Players, { leaverId, successorId, policyId }: Portfolio): Promise<string[]> {
  const { services, client, pool, news, pace } = players;
  const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const departure = { representativeId: leaverId, lastWorkingDay, kind: 'planned', policyId } as const;
  const { handovers } = await services.departures.announce(departure, HR);
  return Promise.all(
    handovers.map(async ({ id }, index) => {
      const share = index / handovers.length;
      await playHandover(services, { id, successorId, news, hesitate: (turn) => hesitate(pace, turn, share) });
      const workflowId = await storyIdFor(pool, id);
      await closed(client, workflowId);
      return workflowId;
    }),
  );
}

async function storyIdFor(pool: Pool, handoverId: string): Promise<string> {
  const stream = `handover/${handoverId}`;
  return storyIdOf('handover', (await openingPositions(pool, [stream])).get(stream) ?? 0);
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

type Portfolio = Record<'leaverId' | 'successorId' | 'policyId', string>;

export async function portfolio(services: Services, count: number): Promise<Portfolio> {
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
  await services.facts.catchUp();
  return { leaverId, successorId, policyId };
}

/** The built-in policy with one section to fill and one survey, due as soon as ownership has passed. */
function benchPolicy(): PolicyDocument {
  const file = path.join(__dirname, '../libs/domain/policy/built-in.json');
  const policy = JSON.parse(readFileSync(file, 'utf8')) as PolicyDocument;
  policy.calendar = { ...policy.calendar, weekend: [], holidays: [] };
  policy.tracks.vip['compile-dossier'].sections = ['background'];
  policy.tracks.vip['follow-up-surveys'].surveys = ['PT0S'];
  return policy;
}
