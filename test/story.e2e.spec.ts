// What a handover's story does by itself, with simulated activities: it restarts before its history grows too long, and
// continues while the mail server is away.
import { randomUUID } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { installTemporalLog } from '../apps/worker/temporal-log';
import type { HandoverProgress } from '../workflows/activities/progress';
import { timeSkippingServerPath } from './temporal';

jest.setTimeout(180_000);

const MINUTE = 60_000;

describe('the story of a handover', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    installTemporalLog(pino({ level: 'fatal' }));
    const executable = { type: 'existing-path', path: await timeSkippingServerPath() } as const;
    env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  });
  afterAll(() => env?.teardown());

  /** Runs one handover to its end; every pull is answered by `pull`, with a running number. */
  async function run(
    pull: (name: string, count: number) => Promise<Partial<HandoverProgress>>,
    deliver: () => Promise<HandoverProgress> = async () => known({}),
  ) {
    const names: string[] = [];
    const answer = (name: string) => async () => {
      names.push(name);
      return known(await pull(name, names.length));
    };
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowsPath: require.resolve('../workflows'),
      activities: { 'take-up': answer('take-up'), 'compile-dossier': answer('compile-dossier'), deliver },
    });
    const workflowId = `handover/${taskQueue}`;
    const result: unknown = await worker.runUntil(
      env.client.workflow.execute('handover', { workflowId, taskQueue, args: [taskQueue] }),
    );
    return { result, names };
  }
  const known = (progress: Partial<HandoverProgress>): HandoverProgress => ({
    version: 1,
    status: 'open',
    openSteps: ['compile-dossier'],
    dates: {},
    owed: 0,
    ...progress,
  });
  const inMinutes = async (minutes: number): Promise<Partial<HandoverProgress>> => ({
    dates: { 'compile-dossier': { reminder: new Date((await env.currentTimeMs()) + minutes * MINUTE).toISOString() } },
  });

  it('starts a new run before its history grows long, and that run first of all looks into the log', async () => {
    const { result, names } = await run(async (name, count) =>
      name === 'take-up' && count > 1 ? { status: 'completed' } : inMinutes(1),
    );
    expect(result).toBe('completed');
    expect(names.length).toBeGreaterThan(400);
    expect(names.length).toBeLessThan(1_010);
    expect(names.filter((name) => name === 'take-up')).toHaveLength(2);
    expect(names.at(-1)).toBe('take-up');
  });

  it('wakes at its dates while a mail is being retried', async () => {
    let attempts = 0;
    const { result, names } = await run(
      async (_, count) => (count > 5 ? { status: 'completed' } : { ...(await inMinutes(60)), owed: 1 }),
      async () => {
        attempts += 1;
        throw new Error('the mail server is away');
      },
    );
    expect(result).toBe('completed');
    expect(names).toHaveLength(6);
    expect(attempts).toBeGreaterThan(5);
  });
});
