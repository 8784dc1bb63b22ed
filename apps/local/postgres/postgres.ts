// Starts our own PostgreSQL server on a data folder, which it creates at the first start, and stops it cleanly.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Child, lastLines, startChild } from '../children';
import { findFreePort } from '../ports';
import { type PostgresFolder, preparePostgresFolder, removePostgresFolder } from './postgres-folder';
import { endProcess, identify } from '../processes';

interface PostgresOptions {
  dataDir: string;
  port?: number /* a free one by default */;
  password: string;
  log: (line: string) => void;
  logFile: string;
  /** Called with each process as soon as it runs, before it answers. */
  onStart?: (child: Child) => void;
  databases?: string[];
  durable?: boolean /* false: no fsync, for tests whose data nobody needs after a power cut */;
}
export interface PostgresServer {
  ownerUrl(database: string): string;
  port: number;
  child: Child;
  stop(): Promise<void>;
  /** Removes the data, which may be outside dataDir. Only after stop(). */
  remove(): void;
}

const READY_WITHIN_MS = 120_000; // recovery after a crash reads the whole write-ahead log

export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const folder = preparePostgresFolder(options.dataDir, options.log);
  const data = path.join(folder.dir, 'data');
  if (!fs.existsSync(data)) initialise(folder, data, options);
  await releaseStaleLock(data);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const port = options.port ?? (await findFreePort());
    const child = launch(folder, data, port, options);
    options.onStart?.(child);
    const server = describe(child, port, folder, options);
    try {
      if (await isReady(server, deadline)) {
        await createDatabases(server, options.databases ?? ['baton', 'vault']);
        return server;
      }
    } catch (error) {
      await server.stop();
      throw error;
    }
    await server.stop();
    const why = lastLines(options.logFile);
    // The backends of a killed server keep its memory for a moment; a free port may have been taken meanwhile.
    const passing = /pre-existing shared memory|postmaster\.pid" already exists/.test(why);
    const raced = options.port === undefined && /Address already in use/.test(why);
    if ((!passing && !raced) || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${why}`);
    await pause(200);
  }
}

function initialise(folder: PostgresFolder, data: string, { password, durable }: PostgresOptions): void {
  // Created beside its place and renamed, so that an interrupted start leaves no half-made cluster behind.
  const unfinished = path.join(folder.dir, `data-unfinished-${process.pid}`);
  const passwordFile = path.join(folder.dir, `password-${process.pid}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (folder.account) fs.chownSync(passwordFile, folder.account.uid, folder.account.gid);
  // The built-in provider sorts by code point on every machine; system locales differ between machines.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=baton', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const flags = [`--pgdata=${unfinished}`, ...locale, ...access, ...(durable === false ? ['--no-sync'] : [])];
  const run = spawnSync(path.join(folder.binaries, 'initdb'), flags, { ...surroundings(folder), encoding: 'utf8' });
  fs.rmSync(passwordFile);
  if (run.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its data folder ${data}:\n${run.error?.message ?? run.stderr}`);
  }
  fs.renameSync(unfinished, data);
}

// PostgreSQL gets none of our environment: it holds secrets that PostgreSQL does not need.
function surroundings(folder: PostgresFolder) {
  return { ...folder.account, cwd: folder.dir, env: { LC_ALL: 'C', TZ: 'UTC' } };
}

function launch(folder: PostgresFolder, data: string, port: number, { logFile, durable }: PostgresOptions): Child {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    // The detail of an error quotes rows, and the statement quotes values: neither belongs in a log file.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(durable === false ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const flags = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  return startChild({ command: path.join(folder.binaries, 'postgres'), args: flags, logFile, ...surroundings(folder) });
}

function describe(child: Child, port: number, folder: PostgresFolder, options: PostgresOptions): PostgresServer {
  return {
    port,
    child,
    ownerUrl: (database) => `postgres://baton:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    stop: () => child.stop('SIGINT', 20_000), // SIGINT is its fast shutdown: ends sessions, writes everything
    remove: () => removePostgresFolder(folder, options.dataDir),
  };
}

async function isReady({ child, ownerUrl }: PostgresServer, deadline: number): Promise<boolean> {
  while (child.running() && Date.now() < deadline) {
    if (await answers(ownerUrl('postgres'))) return true;
    await pause(50);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false;
    throw new Error(
      'PostgreSQL runs, but its password is another: secrets.json in BATON_HOME is not the one that its data was made with.',
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabases(server: PostgresServer, names: string[]): Promise<void> {
  const client = new Client({ connectionString: server.ownerUrl('postgres') });
  await client.connect();
  try {
    for (const name of names) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
}

/**
 * Ends a server of an earlier run that still holds the folder, and removes its lock, even one that names another
 * process.
 */
async function releaseStaleLock(data: string): Promise<void> {
  const lock = path.join(data, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  if (identify(pid)?.command.includes(data)) await endProcess(pid, 'SIGINT', 20_000);
  // PostgreSQL takes any process with this id for its own, even a zombie or a later one.
  fs.rmSync(lock, { force: true });
}
