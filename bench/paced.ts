// The paced race: people pause before their commands, so the machine is never busy, and what counts is what each costs.
import { setTimeout as pause } from 'node:timers/promises';
import type { Spent } from './cpu';
import { readHistories } from './histories';
import { reportPaced, type Costs, type PacedName, type PacedResult } from './paced-report';
import { inOrder, ofOne, raceMeter, type Race } from './race';
import { REPORTED_AFTER_MS, type Transactions } from './transactions';

const PAUSE_MS = 900;
/** What a handover causes after its end belongs to it, such as lists that are brought up to date. */
const AFTERWARDS_MS = 2_000;
/** For how long we measure what runs while nobody does anything. */
const IDLE_MS = 20_000;
const NAMES: readonly PacedName[] = ['Baton', 'ordinary', 'skeleton'];

interface Options {
  race: Race;
  transactions: Transactions;
  /** Handovers at once. */
  count: number;
  rounds?: number;
  print: (line: string) => void;
}
/** All processes' time and all writing transactions; the transactions of one contestant's databases are known later. */
interface Used {
  seconds: number;
  spent: Spent;
  writing: number;
  transactions: Promise<{ seconds: number; number: number }>;
}
/** A second in which nobody does anything. */
type Idle = Record<PacedName, Costs>;

export async function benchPaced(options: Options): Promise<void> {
  const { race, count, rounds = 3, print } = options;
  print(`${count} handovers at once, people who pause ${PAUSE_MS / 1000} s before each command`);
  for (const name of NAMES) await (await race.contestants[name].prepare(count, { pauseMs: 0 }))(); // a warm-up
  await pause(REPORTED_AFTER_MS);
  const idle = await measureIdle(options);
  const measured: Record<PacedName, PacedResult>[] = [];
  for (let round = 1; round <= rounds; round += 1) measured.push(await playRound(options, idle, round));
  for (const line of reportPaced(NAMES, measured, idle)) print(line);
}

async function measureIdle(options: Options): Promise<Idle> {
  const ofEach = NAMES.map(async (name) => {
    const { seconds, spent, writing, transactions } = await during(options, name, () => pause(IDLE_MS));
    const late = await transactions;
    const costs = {
      spent: times(ofOne(spent, name), 1 / seconds),
      writing: writing / seconds,
      transactions: late.number / late.seconds,
    };
    return [name, costs] as const;
  });
  return Object.fromEntries(await Promise.all(ofEach)) as Idle;
}

async function playRound(options: Options, idle: Idle, round: number): Promise<Record<PacedName, PacedResult>> {
  const { race, count } = options;
  const starts = new Map<PacedName, () => Promise<string[]>>();
  for (const name of NAMES) starts.set(name, await race.contestants[name].prepare(count, { pauseMs: PAUSE_MS }));
  await pause(REPORTED_AFTER_MS);
  const results: [PacedName, Promise<PacedResult>][] = [];
  for (const name of inOrder(NAMES, round)) {
    let ids: string[] = [];
    const used = await during(options, name, async () => {
      ids = (await Promise.race([starts.get(name)?.(), race.failed])) ?? [];
      await pause(AFTERWARDS_MS);
    });
    results.push([name, resultOf(options, { name, ids, used, idle: idle[name] })]);
  }
  const known = results.map(async ([name, result]) => [name, await result] as const);
  return Object.fromEntries(await Promise.all(known)) as Record<PacedName, PacedResult>;
}

/** What was used while the work was done. */
async function during({ race, transactions }: Options, name: PacedName, work: () => Promise<void>): Promise<Used> {
  const { databases } = race.contestants[name];
  const [allBefore, writingBefore] = [await transactions.all(databases), await transactions.writing()];
  const meter = raceMeter(race);
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  await work();
  const spent = meter(1);
  const writing = (await transactions.writing()) - writingBefore;
  return {
    seconds: seconds(),
    spent,
    writing,
    transactions: pause(REPORTED_AFTER_MS).then(async () => {
      const number = (await transactions.all(databases)) - allBefore;
      return { seconds: seconds(), number };
    }),
  };
}

/** For each handover, without what would have run anyway. */
async function resultOf(
  { race, count }: Options,
  { name, ids, used, idle }: { name: PacedName; ids: string[]; used: Used; idle: Costs },
): Promise<PacedResult> {
  const late = await used.transactions;
  const anyway = times(idle.spent, used.seconds);
  const own = Object.entries(ofOne(used.spent, name)).map(([process, ms]) => [process, ms - (anyway[process] ?? 0)]);
  return {
    spent: times(Object.fromEntries(own), 1 / count),
    writing: (used.writing - idle.writing * used.seconds) / count,
    transactions: (late.number - idle.transactions * late.seconds) / count,
    seconds: used.seconds - AFTERWARDS_MS / 1000,
    histories: await readHistories(race.environment.temporal, ids),
  };
}

const times = (spent: Spent, factor: number): Spent =>
  Object.fromEntries(Object.entries(spent).map(([process, ms]) => [process, ms * factor]));
