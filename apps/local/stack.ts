// All of Baton on this machine: servers, migration, api and worker, in order, and local.json once everything is up.
import fs from 'node:fs';
import { Client } from 'pg';
import { type Config } from '#libs/config';
import { Fleet } from './fleet';
import { openHome, writePrivately } from './home';
import { type Mailbox } from './mailbox/mailbox';
import { holdPort } from './ports';
import { migrate, type Programs, startPrograms } from './programs';
import { type Servers, startServers } from './servers';

interface StackOptions {
  config: Config;
  programs: Programs;
  say: (line: string) => void;
}
export interface Stack {
  api: string;
  logs: string;
  start(): Promise<Servers>;
  /** Whether nothing has ever been recorded. */
  isEmpty(): Promise<boolean>;
  /** Restarts api and worker with whatever was built meanwhile. */
  restartPrograms(): Promise<void>;
  /** Ends everything that was started, even during the start. A second call kills. */
  stop(): Promise<void>;
}

/** Locks the data folder and ends what a killed run left behind; starts nothing yet. */
export async function openStack({ config, programs, say }: StackOptions): Promise<Stack> {
  const home = openHome(config.home);
  const api = `http://${reachable(config.host)}:${config.port}`;
  const giveUp = new AbortController();
  let servers: Servers | undefined;
  let mailbox: Mailbox | undefined;
  let up = false;
  const fleet = await Fleet.muster(home.processesFile, say, () => up && writeLocalFile());
  fs.rmSync(home.localFile, { force: true });

  function writeLocalFile(): void {
    const { postgres, temporal, api: apiChild, worker } = fleet.children;
    const pids = { postgres, temporal, api: apiChild, worker };
    const processes = Object.fromEntries(Object.entries(pids).map(([name, child]) => [name, child?.pid ?? null]));
    writePrivately(home.localFile, { api, ...servers, processes });
  }

  async function start(): Promise<Servers> {
    // Held from the start: when two Batons start at once on one port, the second must not mistake the first one's api
    // for its own.
    const held = await holdPort(config.port, config.host);
    const onMailbox = (started: Mailbox) => void (mailbox = started);
    servers = await startServers({ config, home, fleet, say, signal: giveUp.signal, onMailbox });
    const given = { config, programs, home, fleet, servers, api, say };
    await migrate(given);
    await held.release();
    await startPrograms(given);
    up = true;
    writeLocalFile();
    return servers;
  }

  async function stop(): Promise<void> {
    giveUp.abort(new Error('Baton was stopped while it started.'));
    await fleet.stop();
    await mailbox?.stop();
    fs.rmSync(home.localFile, { force: true });
  }

  return {
    api,
    logs: home.logs,
    start,
    stop,
    isEmpty: async () => servers !== undefined && (await hasNoEvents(servers.database.owner)),
    restartPrograms: async () => {
      await Promise.all([fleet.children.api?.stop(), fleet.children.worker?.stop()]);
    },
  };
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function hasNoEvents(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      "SELECT NOT EXISTS (SELECT FROM es.events WHERE stream !~ '^(policy|person)/') AS empty",
    );
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}
