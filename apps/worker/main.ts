// The worker: runs the workflows and their activities, and rings them when something new is in the log.
import 'reflect-metadata';
import pino from 'pino';
import { loadConfig } from '#libs/config';
import { installTemporalLog } from './temporal-log';
import { startWorker } from './start-worker';

async function main(): Promise<void> {
  const config = loadConfig(undefined, [
    'databaseUrl',
    'vaultDatabaseUrl',
    'vaultKey',
    'requestKey',
    'temporalAddress',
    'smtpUrl',
  ]);
  const log = pino({ level: config.logLevel, name: 'worker' });
  installTemporalLog(log);
  const worker = await startWorker({ config, log });
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    void worker.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.send?.('ready'); // for the local mode, which waits for it
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
