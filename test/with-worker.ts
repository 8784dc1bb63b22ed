// The environment of a file's tests of the workflows: a small company, a mail server, Temporal, and the real worker.
//   const env = withWorker();
//   in a test: await env.client.workflow.getHandle(id).result()
import { Client, Connection } from '@temporalio/client';
import type { WorkerOptions } from '@temporalio/worker';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';
import { startTestSmtp } from './smtp';
import { startTestTemporal } from './temporal';
import { startWorld, type World } from './workflow-world';

type TestWorker = Awaited<ReturnType<World['startWorker']>>;

/** All of it is there once the tests begin. */
interface WorkerEnvironment {
  world: World;
  smtp: Awaited<ReturnType<typeof startTestSmtp>>;
  temporal: Awaited<ReturnType<typeof startTestTemporal>>;
  client: Client;
  /** A test may replace it; the last one is stopped at the end. */
  worker: TestWorker;
  /** Another worker like it. */
  startWorker(): Promise<TestWorker>;
}

export function withWorker(interceptors?: WorkerOptions['interceptors']): WorkerEnvironment {
  let connection: Connection | undefined;
  const env = {
    startWorker: () => env.world.startWorker(env.temporal.address, env.smtp.url, interceptors),
  } as WorkerEnvironment;
  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    [env.world, env.smtp, env.temporal] = await Promise.all([startWorld(), startTestSmtp(), startTestTemporal()]);
    env.worker = await env.startWorker();
    connection = await Connection.connect({ address: env.temporal.address });
    env.client = new Client({ connection });
  });
  afterAll(async () => {
    await env.worker?.stop();
    await connection?.close();
    await Promise.all([env.temporal?.stop(), env.smtp?.stop(), env.world?.stop()]);
  });
  return env;
}
