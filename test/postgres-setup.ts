// Jest's global setup of the projects int, e2e and web: one PostgreSQL server for the whole run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PostgresServer, startPostgres } from '../apps/local/postgres/postgres';

// The projects call this in the same process; from the second call on the server is there.
const run = globalThis as { batonTestPostgres?: Promise<PostgresServer> };

export default async function setup(): Promise<void> {
  run.batonTestPostgres ??= start();
  process.env.TEST_RUN = String(process.pid);
  process.env.TEST_POSTGRES_URL = (await run.batonTestPostgres).ownerUrl('postgres');
}

async function start(): Promise<PostgresServer> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-test-postgres-'));
  const server = await startPostgres({
    dataDir,
    password: 'baton-of-the-tests',
    databases: [],
    durable: false,
    logFile: path.join(dataDir, 'postgres.log'),
    log: () => undefined,
  });
  // Jest skips the teardown when it is stopped by Ctrl-C or by a time limit.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => {
        server.remove();
        process.kill(process.pid, signal);
      });
    });
  }
  return server;
}
