// `npm run bench`: all benchmarks, each beside a plain alternative. `npm run bench -- append`, `reads`, `handovers 100`
// or `web 50000` runs one.
import { createAftermath, settleOnSignals, type Aftermath } from './aftermath';
import { benchAppend } from './append';
import { createEnvironment, startServers, type BenchEnvironment, type Servers } from './environment';
import { benchHandovers } from './handovers';
import { benchReads } from './reads';
import { benchRebuild } from './rebuild';
import { benchVerify } from './verify';
import { benchWeb } from './web';

interface Stage {
  about: string;
  run(environment: BenchEnvironment, aftermath: Aftermath): Promise<unknown>;
}

const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.filter((word) => !isNumber(word)).length === 0 || wanted.includes(name);
const isNumber = (word: string) => /^\d+$/.test(word);
const number = (unlessTold: number) => Number(wanted.find(isNumber) ?? unlessTold);
const print = (line: string) => console.log(line);

/** The benchmarks by name, each run in databases of its own. */
const STAGES: Record<string, Stage> = {
  append: {
    about: 'Appends a second: the log (keys, leaves, receipts) beside plain single-row inserts on the same server',
    run: ({ ownerUrl, appUrl }) => benchAppend({ ownerUrl, appUrl, print }),
  },
  reads: {
    about: 'A reading of a handover: without a trace, with one, and again within the minute',
    run: (environment, aftermath) => benchReads({ environment, aftermath, print }),
  },
  handovers: {
    about: 'Whole handovers a second beside plain workflows (6 activities, 6 signals) on the same Temporal server',
    async run(environment, aftermath) {
      await benchHandovers({ environment, aftermath, count: number(100), print });
      print(`\n${environment.mails()} mails arrived at the SMTP server.`);
    },
  },
  rebuild: {
    about: 'All read models made anew from a long log with sealed fields',
    run: (environment, { owe }) => benchRebuild({ environment, events: number(1_000_000), owe, print }),
  },
  web: {
    about: 'The web app on a large company: the board beside the raw call and the bare query, and the scrubber',
    run: (environment, { owe }) => benchWeb({ environment, events: number(1_000_000), owe, print }),
  },
};

async function main(): Promise<void> {
  const aftermath = createAftermath();
  settleOnSignals(aftermath);
  try {
    if (wants('verify')) {
      print('\nAn evidence bundle verified and folded, beside plain SHA-256 over the same bytes');
      await benchVerify({ events: number(1_000_000), owe: aftermath.owe, print });
    }
    const stages = Object.entries(STAGES).filter(([name]) => wants(name));
    const servers = stages.length > 0 ? await startServers(print, aftermath) : undefined;
    for (const [name, stage] of stages) if (servers) await play(name, stage, servers, aftermath);
  } finally {
    await aftermath.settle();
  }
}

/** Ends what this benchmark has started, and nothing else, before the next one begins. */
async function play(name: string, { about, run }: Stage, servers: Servers, { owe }: Aftermath): Promise<void> {
  const own = createAftermath();
  owe(own.settle);
  print(`\n${about}`);
  try {
    await run(await createEnvironment(servers, name), own);
  } catch (error) {
    console.error(error); // before closing, which causes further errors in work still under way
    process.exitCode = 1;
  } finally {
    await own.settle();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
