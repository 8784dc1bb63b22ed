// The harness's own laws: durable state survives a kill on the same port, and time can be skipped.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { startTestTemporal, timeSkippingServerPath } from './temporal';

describe('Temporal servers for tests', () => {
  it('keep a workflow across SIGKILL, on the same address', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-test-temporal-'));
    const file = path.join(folder, 'temporal.db');
    const first = await startTestTemporal({ durable: file });
    await withClient(first.address, (client) =>
      client.workflow.start('waits', { workflowId: 'kept', taskQueue: 'nobody' }),
    );
    await first.kill();
    const second = await startTestTemporal({ durable: file, ports: first.ports });
    expect(second.address).toBe(first.address);
    const status = await withClient(second.address, async (client) => {
      const description = await client.workflow.getHandle('kept').describe();
      return description.status.name;
    });
    expect(status).toBe('RUNNING');
    await second.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it('serve their HTTP API to no web page under a name that points at this machine', async () => {
    const { ports, stop } = await startTestTemporal();
    const statusUnder = (host: string) =>
      new Promise((resolve, reject) => {
        const asking = { host: '127.0.0.1', port: ports.http, path: '/api/v1/namespaces' };
        const asked = http.get({ ...asking, headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.once('error', reject);
      });
    const own = `127.0.0.1:${ports.http}`;
    const statuses = await Promise.all([own, `rebound.example:${ports.http}`, 'rebound.example'].map(statusUnder));
    await stop();
    expect(statuses).toEqual([200, 403, 403]);
  });

  it('skip time', async () => {
    const executable = { type: 'existing-path' as const, path: await timeSkippingServerPath() };
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    const before = await environment.currentTimeMs();
    await environment.sleep('365 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(365 * 86_400_000);
    await environment.teardown();
  });
});

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}
