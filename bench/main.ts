// `npm run bench`: all benchmarks, each beside a plain alternative. `npm run bench -- append`, `reads`, `handovers 100 5`
// (handovers a round, rounds), `paced`, `growth` or `web 50000` runs one.
import { createAftermath, settleOnSignals, type Aftermath } from './aftermath';
import { benchAppend } from './append';
import { createEnvironment, startServers, type BenchEnvironment, type Servers } from './environment';
import { benchGrowth } from './growth';
import { benchHandovers } from './handovers';
import { benchLarge } from './large';
import { benchPaced } from './paced';
import { openRace, type Race } from './race';
import { benchReads } from './reads';
import { benchRebuild } from './rebuild';
import { countTransactions } from './transactions';
import { benchVerify } from './verify';
import { benchWeb } from './web';

interface Stage {
  about: string;
  /** A part of another one: runs only when it is named. */
  part?: true;
  run(environment: BenchEnvironment, aftermath: Aftermath): Promise<unknown>;
}

const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.filter((word) => !isNumber(word)).length === 0 || wanted.includes(name);
const isNumber = (word: string) => /^\d+$/.test(word);
const numbers = wanted.filter(isNumber).map(Number);
const number = (unlessTold: number) => numbers[0] ?? unlessTold;
/** More at once would keep the machine busy. */
const PACED_AT_ONCE = 20;
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
    about:
      'Whole handovers beside the same written the ordinary way, a skeleton (6 activities, 6 signals) and an empty one',
    async run(environment, aftermath) {
      const race = await openRace(environment, aftermath);
      await benchHandovers({ race, count: number(100), rounds: numbers[1], print });
      print('');
      await paced(race, aftermath);
    },
  },
  paced: {
    about: 'What a whole handover costs when people pause, beside the ordinary way and the skeleton',
    part: true,
    run: async (environment, aftermath) => paced(await openRace(environment, aftermath), aftermath),
  },
  large: {
    about: 'A departure with a large book: acknowledged, and carried out for every client',
    run: (environment, aftermath) => benchLarge({ environment, aftermath, clients: number(3_000), print }),
  },
  rebuild: {
    about: 'All read models made anew from a long log with sealed fields',
    run: (environment, { owe }) => benchRebuild({ environment, events: number(1_000_000), owe, print }),
  },
  growth: {
    about: 'Every list and every history in a log ten times as long',
    run: (environment, { owe }) => benchGrowth({ environment, events: number(1_000_000), owe, print }),
  },
  web: {
    about: 'The web app on a large company: the board beside the raw call and the bare query, and the scrubber',
    run: (environment, { owe }) => benchWeb({ environment, events: number(1_000_000), owe, print }),
  },
};

async function paced(race: Race, { owe }: Aftermath): Promise<void> {
  const transactions = countTransactions(race.environment, owe);
  const count = Math.min(number(PACED_AT_ONCE), PACED_AT_ONCE);
  await benchPaced({ race, transactions, count, rounds: numbers[1], print });
}

async function main(): Promise<void> {
  const aftermath = createAftermath();
  settleOnSignals(aftermath);
  try {
    if (wants('verify')) {
      print('\nAn evidence bundle verified and folded, beside plain SHA-256 over the same bytes');
      await benchVerify({ events: number(1_000_000), owe: aftermath.owe, print });
    }
    const stages = Object.entries(STAGES).filter(([name, { part }]) => (part ? wanted.includes(name) : wants(name)));
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
