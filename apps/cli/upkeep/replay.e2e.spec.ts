// baton replay tells whether the read models match the log, and which running workflows today's code can continue.
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { startTestTemporal } from '../../../test/temporal';
import { storyIdOf, TASK_QUEUE } from '../../../workflows/contract';
import { ask, SAMPLE, startDesk } from '../testing';

let desk: Awaited<ReturnType<typeof startDesk>>;
let temporal: Awaited<ReturnType<typeof startTestTemporal>>;
let connection: Connection;
beforeAll(async () => {
  [desk, temporal] = await Promise.all([startDesk(), startTestTemporal()]);
  connection = await Connection.connect({ address: temporal.address });
  await desk.baton(['import', '--mapping', 'northwind', SAMPLE]);
});
afterAll(async () => {
  await connection?.close();
  await temporal?.stop();
  await desk?.stop();
});

const NUMBER = 7;

/** Lets a worker with different code do the workflow's first task. */
async function runElsewhere(workflowsPath: string): Promise<void> {
  const client = new Client({ connection });
  const native = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({ connection: native, taskQueue: TASK_QUEUE, workflowsPath });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start('clientHandover', {
      taskQueue: TASK_QUEUE,
      workflowId: storyIdOf('handover', NUMBER),
      args: ['an-id', { version: 1, status: 'open', open: true, stage: 'interview', agenda: [] }],
    });
    for (;;) {
      const { events } = await handle.fetchHistory();
      if (events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes)) return;
    }
  });
  await native.close();
}

const replay = async (...more: string[]) => {
  const environment = { ...desk.environmentOf(desk.source), TEMPORAL_ADDRESS: temporal.address };
  const { code, out } = await desk.baton(['replay', '--json', ...more], environment);
  return { code, report: JSON.parse(out) as Record<string, unknown> };
};
const sql = (text: string) => ask<Record<string, string>>(desk.source.ownerUrl, text);

describe('baton replay', () => {
  const id = '0198c1a0-0000-7000-8000-000000000001';

  it('finds that the read models match the log, with an empty Temporal', async () => {
    const [counted] = await sql('SELECT count(*) AS events, count(DISTINCT stream) AS streams FROM es.events');
    expect(await replay()).toEqual({
      code: 0,
      report: {
        streams: Number(counted?.['streams']),
        events: Number(counted?.['events']),
        position: Number(counted?.['events']),
        differences: [],
        differing: 0,
        temporal: { replayed: 0, failed: [] },
      },
    });
    expect(Number(counted?.['streams'])).toBeGreaterThan(90);
  });

  it('names each row that is missing, extra or different, and the columns, but not their contents', async () => {
    const [changed, gone] = await sql('SELECT id FROM read.clients ORDER BY id LIMIT 2');
    await sql(`UPDATE read.clients SET owner_id = 'nobody', name = 'Mallory' WHERE id = '${changed?.['id']}'`);
    await sql(`DELETE FROM read.clients WHERE id = '${gone?.['id']}'`);
    await sql(`INSERT INTO read.policies (id, version, name) VALUES ('${id}', 1, 'made up')`);
    const { code, report } = await replay('--log-only');
    expect(code).toBe(1);
    expect(report['differing']).toBe(3);
    expect(report['differences']).toEqual([
      { table: 'clients', id: changed?.['id'], what: 'differing', columns: ['name', 'owner_id'] },
      { table: 'clients', id: gone?.['id'], what: 'missing' },
      { table: 'policies', id, what: 'extra' },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Mallory|made up/);
    const told = await desk.baton(['replay', '--log-only']);
    expect(told.out).toMatch(/differ from what the log says in 3 rows\. Run rebuild/);
    await desk.baton(['rebuild']);
    expect((await replay('--log-only')).code).toBe(0);
  });

  it('compares as of where the lists stand, when nobody moves them on', async () => {
    await sql(`UPDATE read.cursors SET "position" = 3 WHERE name = 'read-models'`);
    await sql('TRUNCATE read.clients, read.representatives, read.departures, read.handovers, read.policies');
    const { report } = await replay('--log-only');
    expect(report).toMatchObject({ events: 3, position: 3, differing: 3 });
    await desk.baton(['rebuild']);
    expect((await replay('--log-only')).code).toBe(0);
  });

  it('names the workflow that took another path, and exits with 1', async () => {
    await runElsewhere(require.resolve('../../../test/replay/sleeper'));
    expect(await replay()).toMatchObject({
      code: 1,
      report: {
        differences: [],
        temporal: {
          replayed: 1,
          failed: [
            { workflowId: 'handover-7', runId: expect.any(String), reason: expect.stringMatching(/determinism/i) },
          ],
        },
      },
    });
  });

  it('says that Temporal is unreachable, and does not need it for the rest', async () => {
    await connection.close();
    await temporal.stop();
    expect(await replay()).toMatchObject({ code: 0, report: { differences: [], temporal: 'unreachable' } });
  });
});
