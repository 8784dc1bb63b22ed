// Drives the plain and the empty workflow: starts `count` at once, answers each step with a signal, awaits their end.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { lastLines } from '../apps/local/children';
import type { Aftermath } from './aftermath';

export interface Plain {
  /** Seconds until `count` workflows of the kind, started at once, have closed. */
  run(kind: 'plain' | 'empty', count: number): Promise<number>;
  worker: number;
  /** Rejects if the worker ends before it is told to, or a signal cannot be sent. */
  failed: Promise<never>;
}

export async function startPlain(address: string, logFile: string, { owe }: Aftermath): Promise<Plain> {
  const connection = await Connection.connect({ address });
  owe(() => connection.close());
  const client = new Client({ connection });
  const { worker, died } = await startWorker(address, logFile, owe);
  const unheard = new Promise<never>((_, fail) => {
    worker.on('message', ({ id }: { id?: string }) => {
      if (id) client.workflow.getHandle(id).signal('go-on').catch(fail);
    });
  });
  const failed = Promise.race([died, unheard]);
  failed.catch(() => undefined); // the caller is told while it runs
  let runs = 0;
  return {
    worker: worker.pid ?? 0,
    failed,
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
  };
}

async function startWorker(
  address: string,
  logFile: string,
  owe: Aftermath['owe'],
): Promise<{ worker: ChildProcess; died: Promise<never> }> {
  const output = fs.openSync(logFile, 'a');
  const worker = fork(path.join(__dirname, 'plain', 'worker.js'), [address], {
    stdio: ['ignore', output, output, 'ipc'],
  });
  fs.closeSync(output);
  const exited = once(worker, 'exit');
  let stopping = false;
  owe(async () => {
    stopping = true;
    worker.kill('SIGTERM');
    await exited;
  });
  const died = exited.then(([code]) => {
    if (stopping) return new Promise<never>(() => undefined);
    throw new Error(`The plain worker ended with code ${String(code)}:\n${lastLines(logFile)}`);
  });
  await Promise.race([once(worker, 'message'), died]);
  return { worker, died };
}
