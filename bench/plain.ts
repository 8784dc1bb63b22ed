// Drives the plain and the empty workflow: starts so many at once, answers each step with a signal, waits for all to close.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';

interface Plain {
  /** Seconds until `count` workflows of the kind, started at once, had closed. */
  run(kind: 'plain' | 'empty', count: number): Promise<number>;
  worker: number;
  stop(): Promise<void>;
}

export async function startPlain(address: string): Promise<Plain> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const worker = await startWorker(address);
  let runs = 0;
  worker.on('message', (message: { id?: string }) => {
    if (message.id) void client.workflow.getHandle(message.id).signal('go-on');
  });
  return {
    worker: worker.pid ?? 0,
    run: async (kind, count) => {
      runs += 1;
      const started = performance.now();
      await Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const workflowId = `${kind}-${runs}-${index}`;
          const args = kind === 'plain' ? [workflowId] : [];
          const handle = await client.workflow.start(kind, { workflowId, taskQueue: 'plain', args });
          await handle.result();
        }),
      );
      return (performance.now() - started) / 1000;
    },
    stop: async () => {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
      await connection.close();
    },
  };
}

async function startWorker(address: string): Promise<ChildProcess> {
  const worker = fork(path.join(__dirname, 'plain', 'worker.js'), [address], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(worker, 'message');
  return worker;
}
