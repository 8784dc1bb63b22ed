// All of Baton for a test: the local mode in its own process, in its own folder, on free ports.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '../apps/local/ports';

export interface Local {
  api: string;
  database: { owner: string; application: string; vault: string };
  temporal: { address: string; ui: string };
  smtp: string;
  mailbox: string;
  processes: { postgres: number; temporal: number; api: number; worker: number };
}
export interface Stack {
  home: string;
  /** What local.json says now: process ids change when a child is restarted. */
  local(): Local;
  /** What the terminal has printed so far. */
  output(): string;
  pid: number;
  /** Lets this process end while the stack runs; the stack then ends too. */
  letGo(): void;
  /** Ctrl-C, and the end of every process; the folder is removed. */
  stop(): Promise<void>;
}

const MAIN = path.join(__dirname, '..', 'dist', 'apps', 'local', 'main.js');

/** Resolves once the condition gives a value; it is checked every 50 ms. Rejects with `what` after `withinMs`. */
export async function eventually<T>(
  what: string,
  withinMs: number,
  condition: () => Promise<T | undefined | false>,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > until) throw new Error(`It did not happen within ${withinMs / 1000} s: ${what}`);
    await pause(50);
  }
}

export async function startStack({
  env = {},
  args = ['--empty'],
}: { env?: NodeJS.ProcessEnv; args?: string[] } = {}): Promise<Stack> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'baton-stack-'));
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BATON_TIME_ZONE: 'UTC',
      ...env,
      BATON_HOME: home,
      PORT: String(await findFreePort()),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // through the channel it notices that we are gone
  });
  let shown = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const file = path.join(home, 'local.json');
  const stop = () => stopStack(child, home);
  try {
    await eventually('the local mode is up', 120_000, async () => {
      if (child.exitCode !== null) throw new Error(`The local mode ended with code ${child.exitCode}.`);
      return existsSync(file);
    });
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${shown}`, { cause: error });
  }
  const letGo = () => {
    child.unref();
    child.channel?.unref();
    for (const stream of [child.stdout, child.stderr]) (stream as Partial<Socket> | null)?.unref?.();
  };
  return {
    home,
    pid: child.pid ?? 0,
    letGo,
    local: () => JSON.parse(readFileSync(file, 'utf8')) as Local,
    output: () => shown,
    stop,
  };
}

async function stopStack(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => void child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
  await rm(home, { recursive: true, force: true });
}
