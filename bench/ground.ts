// The servers that the benchmarks run on: a durable PostgreSQL, a Temporal server in memory, an SMTP server.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { migrate, migrateVault } from '#libs/database';
import type { Child } from '../apps/local/children';
import { startPostgres } from '../apps/local/postgres/postgres';
import { startTemporal } from '../apps/local/temporal/temporal';
import { findTemporalBinary } from '../apps/local/temporal/temporal-binary';
import type { Aftermath } from './aftermath';

export interface Ground {
  ownerUrl: string;
  appUrl: string;
  vaultUrl: string;
  temporal: string;
  smtpUrl: string;
  mails(): number;
  processes: { postgres: number; temporal: number };
  logs: string;
}

export async function startGround(say: (line: string) => void, { owe }: Aftermath): Promise<Ground> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-bench-'));
  owe(() => fs.rmSync(dir, { recursive: true, force: true }));
  fs.chmodSync(dir, 0o755);
  const logFile = (name: string) => path.join(dir, `${name}.log`);
  const postgres = await startPostgres({
    dataDir: path.join(dir, 'postgres'),
    password: randomBytes(12).toString('hex'),
    log: say,
    logFile: logFile('postgres'),
    onStart: (child) => owe(() => child.stop('SIGINT')),
  });
  owe(async () => {
    await postgres.stop();
    postgres.remove();
  });
  const ownerUrl = postgres.ownerUrl('baton');
  const appUrl = appUrlOf(ownerUrl);
  const vaultUrl = postgres.ownerUrl('vault');
  await migrate({ ownerUrl, appUrl, log: () => undefined });
  await migrateVault({ url: vaultUrl });
  const binary = await findTemporalBinary('temporal', { log: say });
  const onStart = (child: Child) => owe(() => child.stop('SIGTERM'));
  const temporal = await startTemporal({ binary, logFile: logFile('temporal'), onStart });
  const smtp = await startSmtp();
  owe(smtp.stop);
  return {
    ownerUrl,
    appUrl,
    vaultUrl,
    temporal: temporal.address,
    smtpUrl: smtp.url,
    mails: smtp.mails,
    processes: { postgres: postgres.child.pid, temporal: temporal.child.pid },
    logs: dir,
  };
}

function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'baton_app';
  url.password = randomBytes(12).toString('hex');
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
