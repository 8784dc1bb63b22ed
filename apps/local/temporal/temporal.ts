// Starts Temporal's development server on free ports, durable on a file or in memory, and waits until it answers.
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { environmentWith } from '#libs/config';
import { type Child, startChild } from '../children';
import { findFreePort } from '../ports';

interface TemporalOptions {
  binary: string;
  logFile: string;
  file?: string /* durable in this SQLite file; in memory by default */;
  ports?: TemporalPorts /* free ones by default */;
  namespace?: string;
  /** Called with each process as soon as it runs, before it answers. */
  onStart?: (child: Child) => void;
}
export interface TemporalPorts {
  grpc: number;
  ui: number;
  http: number;
}
export interface TemporalServer {
  address: string;
  uiUrl: string;
  ports: TemporalPorts;
  child: Child;
}

const READY_WITHIN_MS = 60_000;

export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const ports = options.ports ?? (await freePorts());
    const address = `127.0.0.1:${ports.grpc}`;
    const before = sizeOf(options.logFile);
    const child = await launch(options, ports);
    options.onStart?.(child);
    while (child.running() && Date.now() < deadline) {
      if (await answers(address, options.namespace)) {
        return { address, uiUrl: `http://127.0.0.1:${ports.ui}`, ports, child };
      }
      await pause(50);
    }
    await child.stop('SIGTERM', 2_000);
    const said = saidSince(options.logFile, before);
    // Another program was quicker to take a free port; or a port that must stay the same is still in use, and we wait
    // for it.
    const raced = /address already in use|can't set .*port/i.test(said);
    if (!raced || Date.now() > deadline) {
      throw new Error(`Temporal's server did not start (${child.ending()}):\n${said}`);
    }
    await pause(200);
  }
}

const freePorts = async (): Promise<TemporalPorts> => ({
  grpc: await findFreePort(),
  ui: await findFreePort(),
  http: await findFreePort(),
});

const sizeOf = (file: string): number => (fs.existsSync(file) ? fs.statSync(file).size : 0);

/** What the server logged in this start, without the goroutine stacks, which would hide the reason. */
function saidSince(logFile: string, before: number): string {
  const text = fs.readFileSync(logFile).subarray(before).toString('utf8');
  return (
    text
      .split(/^goroutine /m)[0]
      ?.trim()
      .split('\n')
      .slice(-12)
      .join('\n') ?? ''
  );
}

async function launch({ binary, file, logFile, namespace }: TemporalOptions, ports: TemporalPorts): Promise<Child> {
  const sockets = { port: ports.grpc, 'ui-port': ports.ui, 'http-port': ports.http };
  const flags = Object.entries({ ...sockets, 'metrics-port': await findFreePort() }).flatMap(([name, port]) => [
    `--${name}`,
    String(port),
  ]);
  // Write-ahead log, synced at each checkpoint: a killed server loses nothing; a power cut may lose the last moments,
  // and the reconciler rings for them again.
  const durable = file
    ? ['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1']
    : [];
  const names = namespace ? ['--namespace', namespace] : [];
  // Nobody here needs its HTTP API, through which a web page could stop workflows by a host name that points at us.
  const hosts = `frontend.httpAllowedHosts=["127.0.0.1:${ports.http}"]`;
  const guarded = ['--ip', '127.0.0.1', '--ui-ip', '127.0.0.1', '--dynamic-config-value', hosts];
  return startChild({
    command: binary,
    args: ['server', 'start-dev', ...guarded, '--log-level', 'warn', ...flags, ...durable, ...names],
    env: environmentWith({}), // it needs the PATH to find the program
    logFile,
  });
}

async function answers(address: string, namespace = 'default'): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1_000 });
    const { workflowService, withDeadline } = connection;
    await withDeadline.call(connection, Date.now() + 2_000, () => workflowService.describeNamespace({ namespace }));
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
