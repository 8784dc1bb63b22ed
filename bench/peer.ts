// Starts the worker of one of Baton's peers in a process of its own; it tells us what its activities do.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { lastLines } from '../apps/local/children';
import type { Aftermath } from './aftermath';

interface PeerOptions {
  script: string;
  args: string[];
  logFile: string;
}

/** Resolves when it is ready; `died` rejects if it ends before it is told to. */
export async function startPeer(
  { script, args, logFile }: PeerOptions,
  owe: Aftermath['owe'],
): Promise<{ worker: ChildProcess; died: Promise<never> }> {
  const output = fs.openSync(logFile, 'a');
  const worker = fork(script, args, { stdio: ['ignore', output, output, 'ipc'] });
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
    throw new Error(`A worker (${script}) ended with code ${String(code)}:\n${lastLines(logFile)}`);
  });
  await Promise.race([once(worker, 'message'), died]);
  return { worker, died };
}
