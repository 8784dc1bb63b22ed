// `npm start`: starts Baton and everything it needs with one command. This file is the part that talks to the terminal.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '#libs/config';
import { runRehearsal } from './rehearsal/rehearsal';
import { type Servers } from './servers';
import { openStack, type Stack } from './stack';
import { watchSources } from './watch';

const HELP = `Starts Baton with everything it needs: PostgreSQL, Temporal, a mailbox, the api and the worker.

  npm start                 on an empty data folder a rehearsal shows a departure from beginning to end
  npm start -- --empty      without the rehearsal
  npm run start:dev         builds again and restarts api and worker when a file changes

PORT (3000) is where the api answers, BATON_HOME (.baton) is where the data is; .env.example has every variable.
Ctrl-C stops everything; the next start goes on where this one stopped.
`;

const started = Date.now();
const dist = path.resolve(__dirname, '../..');
const programs = {
  migrate: path.join(dist, 'libs/database/migrate.js'),
  api: path.join(dist, 'apps/api/main.js'),
  worker: path.join(dist, 'apps/worker/main.js'),
};

function say(line: string): void {
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

async function main(): Promise<void> {
  const options = {
    empty: { type: 'boolean' },
    watch: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values: flags } = parseArgs({ options });
  if (flags.help) return void console.log(HELP);
  const config = loadConfig();
  if (!['127.0.0.1', 'localhost', '::1'].includes(config.host)) {
    say(`HOST is ${config.host}: in the local mode whoever reaches the api can sign in as anybody`);
  }
  const stack = await openStack({ config, programs, say });
  stopOnSignals(stack);
  const servers = await stack.start().catch((error: unknown) => stopWith(stack, error));
  if (!flags.empty && (await stack.isEmpty())) await rehearse(stack);
  printWhereToLook(stack, servers);
  if (flags.watch) watchSources({ root: path.dirname(dist), say, onBuilt: () => stack.restartPrograms() });
}

let stopping: number | undefined;

function stopOnSignals(stack: Stack): void {
  const stop = () => {
    const now = Date.now();
    // npm forwards a Ctrl-C that the terminal has already sent to us, so an echo is not a second request.
    if (stopping !== undefined && now - stopping < 1_000) return;
    say(stopping === undefined ? 'stopping (once more to stop by force)' : 'stopping by force');
    const first = stopping === undefined;
    stopping = now;
    void stack.stop().then(() => {
      if (first) say('stopped');
      process.exit(0);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop); // the test that started us was killed
  process.on('uncaughtException', (error) => void stopWith(stack, error));
  // A closed terminal accepts no more output; that is no reason to leave the servers running.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Ends everything, then the process; if a stop is already under way, that one finishes the job. */
async function stopWith(stack: Stack, error: unknown): Promise<never> {
  if (stopping === undefined) {
    stopping = Date.now();
    console.error(`\n${(error as Error).message}\n`);
    await stack.stop();
    process.exit(1);
  }
  return new Promise<never>(() => undefined);
}

async function rehearse({ api, logs }: Stack): Promise<void> {
  try {
    const sample = path.join(dist, '../samples/northwind');
    await runRehearsal({ api, sample, say: (line) => console.log(line), tell: say });
  } catch (error) {
    say(`The rehearsal stopped: ${(error as Error).message}`);
    say(`Baton stays up; its logs are in ${logs}`);
  }
}

function printWhereToLook({ api, logs }: Stack, { mailbox, temporal }: Servers): void {
  const places = { App: api, 'API page': `${api}/docs`, Mailbox: mailbox, 'Temporal UI': temporal.ui, Logs: logs };
  const lines = Object.entries(places).flatMap(([name, place]) => (place ? [`  ${name.padEnd(12)} ${place}`] : []));
  console.log(`\nBaton is up.\n${lines.join('\n')}\nCtrl-C stops it; the next start goes on where this one stopped.\n`);
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
