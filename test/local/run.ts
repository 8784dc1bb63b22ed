// Runs a local mode in its own process, watches it from outside, and cleans up after it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Programs } from '../../apps/local/programs';

export const root = path.resolve(__dirname, '../..');
export const typescript = path.join(root, 'test/log/typescript.cjs');

export interface Run {
  child: ChildProcess;
  output(): string;
  stop(): Promise<void>;
}

export function startRun({ programs, home, port }: { programs: Programs; home: string; port: number }): Run {
  const script = path.join(root, 'test/local/stack-process.ts');
  const child = spawn(process.execPath, ['-r', typescript, script, JSON.stringify(programs)], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '--conditions=source', BATON_HOME: home, PORT: String(port) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { child, output: () => output, stop };
}

/** The exit code, once the run has ended by itself. */
export async function exitCode({ child }: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** The first value found that is not false, null or undefined. */
export async function until<T>(
  find: () => T | Promise<T>,
  explain: () => string = () => '',
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await find();
    if (found) return found as Exclude<T, false | null | undefined>;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${find.toString()}\n${explain()}`);
    await pause(25);
  }
}

export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

export async function ask(url: string, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Removes a data folder and, as root, the folder outside it that PostgreSQL may have needed. */
export function removeHome(home: string): void {
  const note = path.join(home, 'postgres', 'elsewhere.json');
  if (fs.existsSync(note)) {
    const { folder } = JSON.parse(fs.readFileSync(note, 'utf8')) as { folder: string };
    fs.rmSync(folder, { recursive: true, force: true });
  }
  fs.rmSync(home, { recursive: true });
}
