// Whole handovers per second, from announcement to closed workflow, compared with a plain and an empty workflow.
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Aftermath } from './aftermath';
import { startBaton, type Baton } from './baton';
import { cpuMeter, median, whereTheTimeGoes, type Spent } from './cpu';
import type { BenchEnvironment } from './environment';
import { startPlain, type Plain } from './plain';

interface Rates {
  handovers: number;
  plain: number;
  empty: number;
}
interface Options {
  environment: BenchEnvironment;
  aftermath: Aftermath;
  /** Handovers per round. */
  count: number;
  rounds?: number;
  print: (line: string) => void;
}
interface Round {
  rates: Rates;
  /** Milliseconds of processor time by process, per handover and per plain and empty workflow. */
  handover: Spent;
  plain: Spent;
  empty: Spent;
}

/** Prints one line per round, the medians, and where the processor time goes; returns the medians. */
export async function benchHandovers(options: Options): Promise<Rates & { ratio: number }> {
  const { environment, aftermath, count, rounds = 3, print } = options;
  const baton = await startBaton(environment, aftermath);
  const plain = await startPlain(environment.temporal, path.join(environment.logs, 'plain-worker.log'), aftermath);
  const failed = Promise.race([baton.died, plain.failed]);
  failed.catch(() => undefined); // it is awaited below
  const measured: Round[] = [];
  print('round   handovers/s   plain/s   empty/s   handovers to plain');
  // The first round is a warm-up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const one = await Promise.race([playRound(environment, baton, plain, count), failed]);
    if (round > 0) measured.push(one);
    print(row(round === 0 ? 'warm-up' : String(round), one.rates, one.rates.handovers / one.rates.plain));
  }
  const middle = (of: (rates: Rates) => number) => median(measured.map(({ rates }) => of(rates)));
  const figures = {
    handovers: middle((m) => m.handovers),
    plain: middle((m) => m.plain),
    empty: middle((m) => m.empty),
  };
  const ratio = middle((m) => m.handovers / m.plain);
  print(row('median', figures, ratio));
  print('\nWhere the time goes: milliseconds of processor time, the median of the rounds');
  const spent = {
    'a handover': measured.map((m) => m.handover),
    'a plain workflow': measured.map((m) => m.plain),
    'an empty workflow': measured.map((m) => m.empty),
  };
  for (const line of whereTheTimeGoes(spent)) print(line);
  print(await historyOf(environment.temporal, baton.example()));
  return { ...figures, ratio };
}

async function playRound(environment: BenchEnvironment, baton: Baton, plain: Plain, count: number): Promise<Round> {
  const spent = cpuMeter({ ...environment.processes, worker: baton.worker, 'plain worker': plain.worker });
  const plainRate = count / (await plain.run('plain', count));
  const plainSpent = spent(count);
  const handovers = count / (await baton.run(count));
  const handoverSpent = spent(count);
  const empty = count / (await plain.run('empty', count));
  return {
    rates: { handovers, plain: plainRate, empty },
    handover: handoverSpent,
    plain: plainSpent,
    empty: spent(count),
  };
}

/** How often the worker was asked, and how long Temporal's own history is. */
async function historyOf(address: string, workflowId: string): Promise<string> {
  const connection = await Connection.connect({ address });
  const { events = [] } = await new Client({ connection }).workflow.getHandle(workflowId).fetchHistory();
  await connection.close();
  const kinds = new Map<string, number>();
  for (const event of events ?? []) {
    const kind = Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? '';
    const name = kind.replace('EventAttributes', '');
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  const list = [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ');
  return `One handover's history in Temporal: ${events?.length} events (${list})`;
}

const row = (name: string, rates: { handovers: number; plain: number; empty: number }, ratio: number) =>
  [
    name.padEnd(7),
    rates.handovers.toFixed(1).padStart(11),
    rates.plain.toFixed(1).padStart(9),
    rates.empty.toFixed(1).padStart(9),
    ratio.toFixed(2).padStart(20),
  ].join(' ');
