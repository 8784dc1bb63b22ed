// The local mode from outside: real servers, stand-ins for api and worker, and signals as from a user or a crash.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { answers, ask, exitCode, removeHome, type Run, startRun, until } from '../../test/local/run';
import { type StandIns, writeStandIns } from '../../test/local/stand-ins';
import { findFreePort } from './ports';
import { identify } from './processes';

interface Local {
  api: string;
  database: { owner: string; application: string; vault: string };
  temporal: { address: string; ui: string };
  smtp: string;
  mailbox: string;
  processes: Record<'postgres' | 'temporal' | 'api' | 'worker', number>;
}

let home: string;
let port: number;
let runs: Run[];
let run: () => Run;
let programs: StandIns;

beforeAll(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-home-'));
  port = await findFreePort();
  programs = writeStandIns(home);
  runs = [];
  run = () => {
    const started = startRun({ programs, home, port });
    runs.push(started);
    return started;
  };
});
afterAll(async () => {
  for (const started of runs) await started.stop();
  removeHome(home);
});

const local = () => {
  const file = path.join(home, 'local.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Local) : undefined;
};
const up = (one: Run) =>
  until(
    () => one.output().includes('\nup') && local(),
    () => one.output(),
  );
const died = (one: Run) =>
  until(
    () => one.child.signalCode,
    () => one.output(),
  );
const gone = (pid: number) => identify(pid) === undefined;

describe('the local mode', () => {
  it('starts everything, tells programs the addresses, and lets nobody else read them', async () => {
    const first = run();
    const now = await up(first);
    expect(first.output()).toContain('up and empty');
    expect(now).toEqual({
      api: `http://127.0.0.1:${port}`,
      database: {
        owner: expect.stringMatching(/^postgres:\/\/baton:[^@]+@127\.0\.0\.1:\d+\/baton$/),
        application: expect.stringMatching(/^postgres:\/\/baton_app:[^@]+@127\.0\.0\.1:\d+\/baton$/),
        vault: expect.stringMatching(/\/vault$/),
      },
      temporal: { address: expect.stringMatching(/^127\.0\.0\.1:\d+$/), ui: expect.stringMatching(/^http:/) },
      smtp: expect.stringMatching(/^smtp:/),
      mailbox: expect.stringMatching(/^http:/),
      processes: {
        postgres: expect.any(Number),
        temporal: expect.any(Number),
        api: expect.any(Number),
        worker: expect.any(Number),
      },
    });
    for (const name of ['local.json', 'secrets.json', 'processes.json', 'logs/api.log']) {
      expect(fs.statSync(path.join(home, name)).mode & 0o077).toBe(0);
    }
    await ask(now.database.owner, 'CREATE TABLE kept AS SELECT 42 AS x');
    const environment = (await (await fetch(now.api)).json()) as Record<string, string>;
    expect(environment).toMatchObject({ DATABASE_URL: now.database.application, SMTP_URL: now.smtp });
    expect(environment.DATABASE_OWNER_URL).toBeUndefined();
    for (const name of ['VAULT_KEY', 'REQUEST_KEY', 'BATON_LOCAL_KEY']) {
      expect(Buffer.from(environment[name] ?? '', 'base64')).toHaveLength(32);
    }
  });

  it.each(['api', 'worker', 'temporal', 'postgres'] as const)('starts %s again, at the same address', async (name) => {
    const before = local() as Local;
    process.kill(before.processes[name], 'SIGKILL');
    const after = await until(() => {
      const now = local();
      return now && now.processes[name] !== before.processes[name] && now;
    });
    expect({ ...after, processes: {} }).toEqual({ ...before, processes: {} });
    expect(identify(before.processes[name])).toBeUndefined();
    await until(() => answers(`${after.api}/health/ready`));
    await until(() => answers(after.temporal.ui));
    await until(() => ask(after.database.vault, 'SELECT 1').catch(() => false as const));
  });

  it('refuses a second start on the same folder with a sentence, and leaves the first alone', async () => {
    const before = local();
    const second = run();
    expect(await exitCode(second)).toBe(1);
    expect(second.output()).toMatch(/Baton is already running on this data folder \(process \d+\)/);
    expect(local()).toEqual(before);
    expect(await answers((before as Local).api)).toBe(true);
  });

  it('recovers from SIGKILL of itself, and ends what was left behind', async () => {
    const before = local() as Local;
    runs[0]?.child.kill('SIGKILL');
    await died(runs[0] as Run);
    expect(Object.values(before.processes).filter(gone)).toEqual([]);
    const again = run();
    const after = await up(again);
    expect(Object.values(before.processes).filter((pid) => !gone(pid))).toEqual([]);
    expect(after.database.owner.split('@')[0]).toBe(before.database.owner.split('@')[0]);
  });

  it('recovers from SIGKILL of everything', async () => {
    const before = local() as Local;
    const last = runs.at(-1) as Run;
    last.child.kill('SIGKILL');
    for (const pid of Object.values(before.processes)) process.kill(pid, 'SIGKILL');
    await died(last);
    const after = await up(run());
    expect(await ask(after.database.owner, `SELECT x FROM kept`)).toEqual([{ x: 42 }]);
  });

  it('spares another program’s process whose id is in the note', async () => {
    const last = runs.at(-1) as Run;
    const { processes } = local() as Local;
    last.child.kill('SIGKILL');
    await died(last);
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const note = path.join(home, 'processes.json');
    const marks = JSON.parse(fs.readFileSync(note, 'utf8')) as { children: Record<string, { pid: number }> };
    process.kill(processes.worker, 'SIGKILL');
    marks.children.worker = { ...marks.children.worker, pid: stranger.pid as number };
    fs.writeFileSync(note, JSON.stringify(marks));
    await up(run());
    expect(gone(stranger.pid as number)).toBe(false);
    stranger.kill();
  });

  it('stops everything it started at SIGTERM, and no longer says that it is up', async () => {
    const { processes } = local() as Local;
    const last = runs.at(-1) as Run;
    last.child.kill('SIGTERM');
    expect(await exitCode(last)).toBe(0);
    expect(Object.values(processes).filter((pid) => !gone(pid))).toEqual([]);
    expect(fs.existsSync(path.join(home, 'local.json'))).toBe(false);
  });

  it('says that PORT is taken and how to choose another, and leaves nothing running', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const refused = run();
    expect(await exitCode(refused)).toBe(1);
    expect(refused.output()).toContain(`Port ${port} on 127.0.0.1 cannot be had`);
    expect(refused.output()).toContain(`PORT=${port + 1} npm start`);
    other.close();
  });

  it('reports what a program that does not start has printed, and stops the rest', async () => {
    const working = programs.worker;
    programs.worker = path.join(home, 'broken.cjs');
    fs.writeFileSync(programs.worker, `throw new Error('TEMPORAL_ADDRESS is not to my taste');`);
    const broken = run();
    expect(await exitCode(broken)).toBe(1);
    expect(broken.output()).toContain('The worker did not start');
    expect(broken.output()).toContain('TEMPORAL_ADDRESS is not to my taste');
    expect(fs.existsSync(path.join(home, 'processes.json'))).toBe(false);
    programs.worker = working;
  });

  it('stops cleanly while it is still starting', async () => {
    const starting = run();
    const note = path.join(home, 'processes.json');
    const { children } = await until(() => {
      if (!fs.existsSync(note)) return false;
      const content = JSON.parse(fs.readFileSync(note, 'utf8')) as { children: Record<string, { pid: number }> };
      return content.children.postgres && content;
    });
    starting.child.kill('SIGTERM');
    await exitCode(starting);
    expect(Object.values(children).filter(({ pid }) => !gone(pid))).toEqual([]);
    expect(local()).toBeUndefined();
  });
});
