// baton replay tells which running workflows today's code can go on with.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { startTestTemporal } from '../../test/temporal';
import { TASK_QUEUE, workflowIdOf } from '../../workflows/contract';
import { runCommandLine } from './program';

jest.setTimeout(120_000);

let temporal: Awaited<ReturnType<typeof startTestTemporal>>;
let connection: Connection;
beforeAll(async () => {
  temporal = await startTestTemporal();
  connection = await Connection.connect({ address: temporal.address });
});
afterAll(async () => {
  await connection.close();
  await temporal.stop();
});

/** Lets a worker with other code do the workflow's first task. */
async function runElsewhere(workflowsPath: string, id: string): Promise<void> {
  const client = new Client({ connection });
  const native = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({ connection: native, taskQueue: TASK_QUEUE, workflowsPath });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start('handover', {
      taskQueue: TASK_QUEUE,
      workflowId: workflowIdOf('handover', id),
      args: [id],
    });
    for (;;) {
      const { events } = await handle.fetchHistory();
      if (events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes)) return;
    }
  });
  await native.close();
}

const replay = async () => {
  const said: string[] = [];
  const code = await runCommandLine(['replay', '--json'], {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', TEMPORAL_ADDRESS: temporal.address },
  });
  return { code, report: JSON.parse(said.join('\n')) as unknown };
};

describe('baton replay', () => {
  const id = '0198c1a0-0000-7000-8000-000000000001';

  it('names the workflow that went another way, and exits with 1', async () => {
    expect(await replay()).toEqual({ code: 0, report: { replayed: 0, failed: [] } });
    await runElsewhere(require.resolve('../../test/replay/sleeper'), id);
    expect(await replay()).toEqual({
      code: 1,
      report: {
        replayed: 1,
        failed: [
          { workflowId: `handover/${id}`, runId: expect.any(String), reason: expect.stringMatching(/determinism/i) },
        ],
      },
    });
  });
});
