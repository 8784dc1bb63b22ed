// The benchmarks' environment: durable PostgreSQL, Temporal in memory, an SMTP server, and databases for each of them.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { migrate, migrateVault } from '#libs/database';
import type { Child } from '../apps/local/children';
import { startPostgres } from '../apps/local/postgres/postgres';
import { startTemporal } from '../apps/local/temporal/temporal';
import { findTemporalBinary } from '../apps/local/temporal/temporal-binary';
import type { Aftermath } from './aftermath';

export interface Servers {
  databaseUrl(name: string): string;
  temporal: string;
  smtpUrl: string;
  mails(): number;
  processes: { postgres: number; temporal: number };
  logs: string;
}
export interface BenchEnvironment extends Servers {
  /** What its databases' names begin with. */
  name: string;
  ownerUrl: string;
  appUrl: string;
  vaultUrl: string;
}

export async function startServers(say: (line: string) => void, { owe }: Aftermath): Promise<Servers> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-bench-'));
  owe(() => fs.rmSync(dir, { recursive: true, force: true }));
  fs.chmodSync(dir, 0o755);
  const logFile = (name: string) => path.join(dir, `${name}.log`);
  const postgres = await startPostgres({
    dataDir: path.join(dir, 'postgres'),
    password: randomBytes(12).toString('hex'),
    databases: [],
    log: say,
    logFile: logFile('postgres'),
    onStart: (child) => owe(() => child.stop('SIGINT')),
  });
  owe(async () => {
    await postgres.stop();
    postgres.remove();
  });
  const binary = await findTemporalBinary('temporal', { log: say });
  const onStart = (child: Child) => owe(() => child.stop('SIGTERM'));
  const temporal = await startTemporal({ binary, logFile: logFile('temporal'), onStart });
  const smtp = await startSmtp();
  owe(smtp.stop);
  return {
    databaseUrl: postgres.ownerUrl,
    temporal: temporal.address,
    smtpUrl: smtp.url,
    mails: smtp.mails,
    processes: { postgres: postgres.child.pid, temporal: temporal.child.pid },
    logs: dir,
  };
}

/** Separate databases for each benchmark: otherwise it would follow another's events and start their workflows. */
export async function createEnvironment(servers: Servers, name: string): Promise<BenchEnvironment> {
  const log = `bench_${name}`;
  const ownerUrl = await createDatabase(servers, log);
  const vaultUrl = await createDatabase(servers, `${log}_vault`);
  const appUrl = appUrlOf(ownerUrl);
  await migrate({ ownerUrl, appUrl, log: () => undefined });
  await migrateVault({ url: vaultUrl });
  return { ...servers, name: log, ownerUrl, appUrl, vaultUrl };
}

/** The URL, with the owner's name. */
export async function createDatabase({ databaseUrl }: Servers, name: string): Promise<string> {
  const server = new Client({ connectionString: databaseUrl('postgres') });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  return databaseUrl(name);
}

const APP_PASSWORD = randomBytes(12).toString('hex');

function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'baton_app';
  url.password = APP_PASSWORD;
  return url.href;
}

async function startSmtp() {
  let mails = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream.on('end', () => {
        mails += 1;
        done();
      });
      stream.resume();
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: () => mails,
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
