// Starts Temporal servers for tests: the development server; and gives the path of the one that skips time.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTemporal, type TemporalPorts } from '../apps/local/temporal/temporal';
import { findTemporalBinary } from '../apps/local/temporal/temporal-binary';

interface TestTemporal {
  address: string;
  uiUrl: string;
  pid: number;
  ports: TemporalPorts /* to start another one in the place of this one */;
  stop(): Promise<void>;
  kill(): Promise<void> /* SIGKILL, as a crash would */;
}

/** `durable`: the file that stores its state; without it the state is in memory. */
export async function startTestTemporal({
  durable,
  ports,
}: { durable?: string; ports?: TemporalPorts } = {}): Promise<TestTemporal> {
  const binary = await findTemporalBinary('temporal', { log });
  const logs = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-test-temporal-'));
  const server = await startTemporal({ binary, file: durable, ports, logFile: path.join(logs, 'temporal.log') });
  const end = async (signal: NodeJS.Signals) => {
    await server.child.stop(signal);
    fs.rmSync(logs, { recursive: true, force: true });
  };
  const { address, uiUrl, child } = server;
  const stop = () => end('SIGTERM');
  return { address, uiUrl, pid: child.pid, ports: server.ports, stop, kill: () => end('SIGKILL') };
}

/** For TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } }). */
export function timeSkippingServerPath(): Promise<string> {
  return findTemporalBinary('temporal-test-server', { log });
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
