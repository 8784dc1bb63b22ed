// What the saturated and the paced race have in common: who takes part, in which order, and what is read of each.
import type { Aftermath } from './aftermath';
import { startBaton } from './baton';
import type { Contestant } from './contestant';
import { cpuMeter, type Spent } from './cpu';
import type { BenchEnvironment } from './environment';
import { startOrdinary } from './ordinary';
import { startPlain } from './plain';

type ContestantName = 'Baton' | 'ordinary' | 'skeleton' | 'empty';

export interface Race {
  environment: BenchEnvironment;
  contestants: Record<ContestantName, Contestant>;
  /** Rejects if a worker ends before it is told to. */
  failed: Promise<never>;
}

export async function openRace(environment: BenchEnvironment, aftermath: Aftermath): Promise<Race> {
  const baton = await startBaton(environment, aftermath);
  const ordinary = await startOrdinary(environment, aftermath);
  const plain = await startPlain(environment, aftermath);
  const failed = Promise.race([baton.failed, ordinary.failed, plain.failed]);
  failed.catch(() => undefined); // the races are told while they run
  return { environment, contestants: { Baton: baton, ordinary, ...plain.contestants }, failed };
}

/** Every second round in the opposite order. */
export const inOrder = <Name>(names: readonly Name[], round: number): readonly Name[] =>
  round % 2 === 0 ? names : names.toReversed();

/** Reads the processor time of all processes; of the workers, `ofOne` takes only the contestant's own. */
export function raceMeter({ environment, contestants }: Race): (count: number) => Spent {
  const workers = Object.entries(contestants).map(([name, { worker }]) => [name, worker] as const);
  return cpuMeter({ ...environment.processes, ...Object.fromEntries(workers) });
}

export const ofOne = (spent: Spent, name: string): Spent => ({
  postgres: spent['postgres'] ?? 0,
  temporal: spent['temporal'] ?? 0,
  worker: spent[name] ?? 0,
  driver: spent['driver'] ?? 0,
});
