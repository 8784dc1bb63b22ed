// A real server: created, killed, taken over and restarted.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from './postgres';
import { identify } from '../processes';

describe('our own PostgreSQL server', () => {
  let dataDir: string;
  let logs: string;
  let server: PostgresServer | undefined;

  beforeAll(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-postgres-'));
    logs = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-postgres-log-'));
  });
  afterAll(async () => {
    await server?.stop();
    server?.remove();
    fs.rmSync(logs, { recursive: true });
  });

  const start = (port?: number) =>
    startPostgres({
      dataDir,
      port,
      password: 'a password with / and ?',
      log: () => undefined,
      logFile: path.join(logs, 'postgres.log'),
    });

  it('has both databases, syncs to disk, and listens on this machine only', async () => {
    server = await start();
    const [settings] = await ask<{ fsync: string; sync: string; listen: string }>(
      server.ownerUrl('vault'),
      `SELECT current_setting('fsync') fsync, current_setting('synchronous_commit') sync, current_setting('listen_addresses') listen`,
    );
    expect(settings).toEqual({ fsync: 'on', sync: 'on', listen: '127.0.0.1' });
    await ask(server.ownerUrl('baton'), 'CREATE TABLE kept (x int); INSERT INTO kept VALUES (42)');
  });

  it('keeps what was committed when it is killed and restarted on the same port', async () => {
    const { port, child } = server as PostgresServer;
    process.kill(child.pid, 'SIGKILL');
    await child.exited;
    server = await start(port);
    expect(server.port).toBe(port);
    expect(await ask(server.ownerUrl('baton'), 'SELECT x FROM kept')).toEqual([{ x: 42 }]);
  });

  it('takes over from a server that an earlier run left behind', async () => {
    const old = server as PostgresServer;
    server = await start();
    expect(identify(old.child.pid)).toBeUndefined();
    expect(await ask(server.ownerUrl('baton'), 'SELECT x FROM kept')).toEqual([{ x: 42 }]);
  });

  it('starts although its lock file names another program’s process', async () => {
    await (server as PostgresServer).stop();
    const lock = findLockFolder(dataDir);
    fs.writeFileSync(path.join(lock, 'postmaster.pid'), `${process.pid}\n${lock}\n`);
    server = await start();
    expect(identify(process.pid)).toBeDefined();
    expect(await ask(server.ownerUrl('baton'), 'SELECT x FROM kept')).toEqual([{ x: 42 }]);
  });

  it('says that the password is wrong, and leaves no server behind', async () => {
    await (server as PostgresServer).stop();
    const other = startPostgres({
      dataDir,
      password: 'wrong',
      log: () => undefined,
      logFile: path.join(logs, 'postgres.log'),
    });
    await expect(other).rejects.toThrow(/secrets\.json/);
    expect(fs.existsSync(path.join(findLockFolder(dataDir), 'postmaster.pid'))).toBe(false);
  });
});

/** Where the data is: inside, or where a note says (for root in a folder that only root may enter). */
function findLockFolder(dataDir: string): string {
  const note = path.join(dataDir, 'elsewhere.json');
  const folder = fs.existsSync(note)
    ? (JSON.parse(fs.readFileSync(note, 'utf8')) as { folder: string }).folder
    : dataDir;
  return path.join(folder, 'data');
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
