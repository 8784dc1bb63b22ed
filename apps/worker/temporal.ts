// Runs the workflows: the one owner of the connection to Temporal, and the worker that polls it.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { createActivities } from '../../workflows/kinds';
import { TASK_QUEUE } from '../../workflows/contract';
import { workerOptions } from './worker-options';
import { builtBundle, workflowsPath } from './workflow-bundle';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

interface TemporalOptions {
  address: string;
  namespace: string;
  /** Whether stacks of workflow code are kept. */
  stacks: 'on' | 'off';
  activities: ReturnType<typeof createActivities>;
  log: TemporalLog;
  interceptors?: WorkerOptions['interceptors'];
}
interface TemporalLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

interface TemporalRunner {
  client: Client;
  /** Ends once the worker has stopped and the connection is closed. */
  stop(): Promise<void>;
}

/** Waits for a server that is not up yet, and logs that; undefined when the signal came first. */
export async function connectTemporal(
  { address, log }: Pick<TemporalOptions, 'address' | 'log'>,
  signal: AbortSignal,
): Promise<NativeConnection | undefined> {
  for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return await NativeConnection.connect({ address });
    } catch {
      log.warn({ address }, `Temporal cannot be reached; trying again in ${wait / 1000} s`);
      await rest(wait, signal);
    }
  }
  return undefined;
}

/** Runs a worker until it is stopped; one that ends by itself is replaced. Owns the connection and closes it last. */
export function runTemporal(connection: NativeConnection, options: TemporalOptions): TemporalRunner {
  const stopping = new AbortController();
  let current: Worker | undefined;
  const ended = (async () => {
    for (let wait = FIRST_PAUSE_MS; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        current = await createWorker(connection, options);
        if (stopping.signal.aborted) break;
        options.log.info({}, 'the worker polls Temporal');
        await current.run();
      } catch (error) {
        options.log.warn({ reason: (error as Error).name }, `the worker ended; starting another in ${wait / 1000} s`);
      }
      current = undefined;
      await rest(wait, stopping.signal);
    }
  })();
  return {
    client: new Client({ connection, namespace: options.namespace }),
    async stop() {
      stopping.abort();
      if (current?.getState() === 'RUNNING') current.shutdown();
      await ended;
      await connection.close();
    },
  };
}

const createWorker = (
  connection: NativeConnection,
  { namespace, activities, interceptors, stacks }: Omit<TemporalOptions, 'address' | 'log'>,
): Promise<Worker> =>
  Worker.create({
    ...workerOptions({ workflowsPath, bundle: builtBundle(), stacks }),
    connection,
    namespace,
    taskQueue: TASK_QUEUE,
    activities,
    interceptors,
  });

export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await pause(ms, undefined, { signal }).catch(() => undefined);
}
