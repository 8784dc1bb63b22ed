// Baton's own programs: the migration, which ends, and api and worker, which keep running.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, environmentWith } from '#libs/config';
import { lastLines, startChild } from './children';
import { type Fleet } from './fleet';
import { type Home } from './home';
import { type Servers } from './servers';

/** The scripts that Node runs. */
export interface Programs {
  migrate: string;
  api: string;
  worker: string;
}
interface Given {
  config: Config;
  programs: Programs;
  home: Home;
  fleet: Fleet;
  servers: Servers;
  api: string;
  say: (line: string) => void;
}

const READY_WITHIN_MS = 90_000;

export async function migrate({ programs, home, servers, say }: Given): Promise<void> {
  const logFile = path.join(home.logs, 'migrate.log');
  const { owner, application, vault } = servers.database;
  const env = environmentWith({ databaseOwnerUrl: owner, databaseUrl: application, vaultDatabaseUrl: vault });
  const child = startChild({ command: process.execPath, args: [programs.migrate], env, logFile });
  await child.exited;
  if (child.ending() !== 'ended with code 0') {
    throw new Error(`The databases could not be brought up to date (${child.ending()}):\n${lastLines(logFile)}`);
  }
  say('the databases are up to date');
}

/** Resolves when api and worker are ready; from then on both are restarted whenever they die. */
export async function startPrograms(given: Given): Promise<void> {
  const { fleet, home, say, api } = given;
  const env = programEnvironment(given);
  const logFile = (name: string) => path.join(home.logs, `${name}.log`);
  for (const name of ['api', 'worker'] as const) {
    await fleet.keep(name, async () => {
      const args = ['--enable-source-maps', given.programs[name]];
      const child = startChild({
        command: process.execPath,
        args,
        env,
        logFile: logFile(name),
        tellsReady: name === 'worker',
      });
      fleet.adopt(name, child);
      return child;
    });
  }
  const first = { ...fleet.children };
  const mustRun = (name: 'api' | 'worker') => {
    // One that died and was restarted counts as dead: it would die again, and another program's api may answer in its
    // place.
    if (first[name]?.running()) return;
    throw new Error(`The ${name} did not start (${first[name]?.ending()}):\n${lastLines(logFile(name))}`);
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  // The worker reports ready to us only, the api to anybody who asks.
  for (;;) {
    const late = !(await isReady(api)) ? 'api' : !first.worker?.ready() ? 'worker' : undefined;
    mustRun('api');
    mustRun('worker');
    if (!late) break;
    if (Date.now() > deadline)
      throw new Error(`The ${late} is not ready after ${READY_WITHIN_MS / 1000} s; its log is ${logFile(late)}`);
    await pause(50);
  }
  say(`the api is ready at ${api}`);
}

function programEnvironment({ config, home, servers, api }: Given): Record<string, string | undefined> {
  const { vaultKey, requestKey, checkpointKey, localKey } = home.secrets;
  return environmentWith({
    port: String(config.port),
    host: config.host,
    publicUrl: config.publicUrl ?? api,
    home: home.dir,
    evidence: config.evidence ?? home.evidence,
    databaseUrl: servers.database.application,
    vaultDatabaseUrl: servers.database.vault,
    vaultKey: config.vaultKey?.toString('base64') ?? vaultKey,
    vaultKeyBefore: config.vaultKeyBefore?.toString('base64'),
    requestKey: config.requestKey?.toString('base64') ?? requestKey,
    checkpointKey: config.checkpointKey?.toString('base64') ?? checkpointKey,
    checkpointKeyBefore: config.checkpointKeyBefore?.toString('base64'),
    localKey: config.localKey?.toString('base64') ?? localKey,
    temporalAddress: servers.temporal.address,
    temporalNamespace: config.temporalNamespace,
    smtpUrl: servers.smtp,
  });
}

async function isReady(api: string): Promise<boolean> {
  try {
    const response = await fetch(`${api}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
