// Tells what a process id stands for now, so that only processes of ours are ever ended: process ids are reused.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface ProcessIdentity {
  startedAt: string /* as the system writes it; only for comparison */;
  command: string;
}

/** What runs under this id, or undefined when nothing does (a zombie counts as nothing). */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): ProcessIdentity | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name is in parentheses and may contain spaces; the state comes next, the start time 19 fields later.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { startedAt: fields[19] ?? '', command };
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const line = execFileSync('ps', ['-o', 'lstart=', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  // "Mon Nov 23 10:11:12 2026 command …"
  return line ? { startedAt: line.slice(0, 24), command: line.slice(24).trim() } : undefined;
}

/** Sends the signal, then kills after `patienceMs`; resolves when the process is gone. */
export async function endProcess(pid: number, signal: NodeJS.Signals = 'SIGTERM', patienceMs = 10_000): Promise<void> {
  const before = identify(pid);
  if (!before) return;
  const gone = () => identify(pid)?.startedAt !== before.startedAt;
  send(pid, signal);
  if (await until(gone, patienceMs)) return;
  send(pid, 'SIGKILL');
  await until(gone, 5_000);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

async function until(happened: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!happened()) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}
