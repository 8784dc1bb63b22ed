// Starts a server as a child process, with its output in a log file, and stops it by its process id.
import { spawn, type StdioOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { endProcess } from './processes';

interface ChildOptions {
  command: string;
  args: string[];
  env: Record<string, string | undefined>;
  logFile: string;
  /** One of our own programs, which sends a message when it is ready. */
  tellsReady?: boolean;
  cwd?: string;
  uid?: number;
  gid?: number;
}
export interface Child {
  pid: number /* 0 when the program could not be started at all */;
  exited: Promise<void>;
  running(): boolean;
  /** Whether it has sent that message. */
  ready(): boolean;
  /** How it ended, in words. */
  ending(): string;
  /** Sends the signal, and kills the process after `patienceMs`. */
  stop(signal?: NodeJS.Signals, patienceMs?: number): Promise<void>;
}

export function startChild({ command, args, logFile, tellsReady, ...how }: ChildOptions): Child {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  // A file, not a pipe: a child that outlives us must still be able to write its output.
  const output = fs.openSync(logFile, 'a', 0o600);
  // Detached: Ctrl-C in the terminal must reach us first, so that servers are stopped after their clients.
  const stdio: StdioOptions = ['ignore', output, output, ...(tellsReady ? (['ipc'] as const) : [])];
  const child = spawn(command, args, { ...how, detached: true, stdio });
  fs.closeSync(output);
  let failure: string | undefined;
  let ready = false;
  child.once('message', () => (ready = true));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      failure = error.message;
      resolve();
    });
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    exited,
    running: () => pid > 0 && child.exitCode === null && child.signalCode === null,
    ready: () => ready,
    ending: () => failure ?? (child.signalCode ? `ended by ${child.signalCode}` : `ended with code ${child.exitCode}`),
    stop: async (signal, patienceMs) => {
      await endProcess(pid, signal, patienceMs);
      if (pid > 0) await exited;
    },
  };
}

/** The end of a log file: the last words of a server that died. */
export function lastLines(file: string, count = 12): string {
  if (!fs.existsSync(file)) return '';
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
