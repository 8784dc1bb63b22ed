// The processes that this Baton has started: noted in a file as they start, restarted when they die, ended in order.
// The note survives a SIGKILL of everything, so that the next start can end what was left behind, and only that.
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Child } from './children';
import { writePrivately } from './home';
import { endProcess, identify, type ProcessIdentity } from './processes';

/** In the order in which they are ended: clients first, then servers. */
const NAMES = ['api', 'worker', 'temporal', 'postgres'] as const;
type Name = (typeof NAMES)[number];
type Mark = ProcessIdentity & { pid: number };
interface Note {
  supervisor: Mark;
  children: Partial<Record<Name, Mark>>;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A child that has run this long is restarted after the shortest pause, however often it died before. */
const STEADY_AFTER_MS = 30_000;
const PATIENCE_MS: Record<Name, number> = { api: 8_000, worker: 12_000, temporal: 8_000, postgres: 20_000 };
/** SIGINT is PostgreSQL's fast shutdown; its SIGTERM would wait for every client to leave. */
const SIGNAL = (name: Name): NodeJS.Signals => (name === 'postgres' ? 'SIGINT' : 'SIGTERM');

export class Fleet {
  readonly children: Partial<Record<Name, Child>> = {};
  stopping = false;
  private readonly noted: Note['children'] = {};

  private constructor(
    private readonly file: string,
    private readonly say: (line: string) => void,
    /** Called whenever a child gets another process id. */
    private readonly changed: () => void,
  ) {}

  /** Ends what an earlier run left behind. Throws when that run is still alive. */
  static async muster(file: string, say: (line: string) => void, changed: () => void): Promise<Fleet> {
    const fleet = new Fleet(file, say, changed);
    const left = claim(file);
    for (const name of NAMES) {
      const mark = left[name];
      if (!mark || !isStill(mark)) continue;
      say(`ending ${name} (process ${mark.pid}), which an earlier run left behind`);
      await endProcess(mark.pid, SIGNAL(name), PATIENCE_MS[name]);
    }
    fleet.note();
    return fleet;
  }

  /** Takes over a child as soon as it has a process id, even if it may still fail to start. */
  adopt(name: Name, child: Child): void {
    this.children[name] = child;
    const identity = identify(child.pid);
    if (identity) this.noted[name] = { pid: child.pid, ...identity };
    this.note();
    if (this.stopping) void child.stop(SIGNAL(name), PATIENCE_MS[name]);
    else this.changed();
  }

  /** Starts the child, and restarts it whenever it dies. Rejects only when the first start fails. */
  async keep(name: Name, start: () => Promise<Child>): Promise<void> {
    void this.restartFor(name, await start(), start);
  }

  private async restartFor(name: Name, first: Child, start: () => Promise<Child>): Promise<void> {
    let child = first;
    let deaths = 0;
    for (;;) {
      const since = Date.now();
      await child.exited;
      deaths = Date.now() - since > STEADY_AFTER_MS ? 0 : deaths + 1;
      for (let failures = 0; ; failures++) {
        const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (deaths + failures - 1), LONGEST_PAUSE_MS);
        if (!this.stopping) this.say(`${name} ${child.ending()}; starting it again in ${pauseMs / 1000} s`);
        if (!this.stopping) await pause(pauseMs);
        if (this.stopping) return;
        const again = await start().catch((error: Error) => this.say(error.message));
        if (again) child = again;
        if (again) break;
      }
      this.say(`${name} is back (process ${child.pid})`);
    }
  }

  /** Ends everything, clients before servers. A second call during the first one kills. */
  async stop(): Promise<void> {
    const byForce = this.stopping;
    this.stopping = true;
    const end = (name: Name) =>
      this.children[name]?.stop(byForce ? 'SIGKILL' : SIGNAL(name), PATIENCE_MS[name]) ?? Promise.resolve();
    await Promise.all([end('api'), end('worker')]);
    await end('temporal');
    await end('postgres');
    fs.rmSync(this.file, { force: true });
  }

  private note(): void {
    writePrivately(this.file, { supervisor: ourselves(), children: this.noted } satisfies Note);
  }
}

/** Takes over the note, which keeps the children of the earlier run until they are ended; of two racers one wins. */
function claim(file: string): Note['children'] {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  const left = text === undefined ? undefined : parseNote(text);
  if (left && isStill(left.supervisor)) throw alreadyRunning(left.supervisor.pid);
  const children = left?.children ?? {};
  const ours = `${file}.${process.pid}.new`;
  try {
    if (text !== undefined) {
      const aside = `${file}.${process.pid}.old`;
      fs.renameSync(file, aside);
      const same = fs.readFileSync(aside, 'utf8') === text;
      if (same) fs.rmSync(aside);
      else fs.renameSync(aside, file);
      if (!same) throw alreadyRunning();
    }
    writePrivately(ours, { supervisor: ourselves(), children } satisfies Note);
    fs.linkSync(ours, file); // fails if there is one already, and readers never see half a note
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw alreadyRunning();
    throw error;
  } finally {
    fs.rmSync(ours, { force: true });
  }
  return children;
}

function alreadyRunning(pid?: number): Error {
  const which = pid ? ` (process ${pid})` : '';
  return new Error(
    `Baton is already running on this data folder${which}. Stop it, or set BATON_HOME to another folder.`,
  );
}

function ourselves(): Mark {
  return { pid: process.pid, ...(identify(process.pid) ?? { startedAt: '', command: '' }) };
}

function parseNote(text: string): Note | undefined {
  try {
    return JSON.parse(text) as Note;
  } catch {
    return undefined; // not written by us, so we cannot assume that the processes in it are ours
  }
}

/** Process ids are reused: it is the same process only if start time and command match, too. */
function isStill({ pid, startedAt, command }: Mark): boolean {
  const now = identify(pid);
  return now !== undefined && now.startedAt === startedAt && now.command === command;
}
