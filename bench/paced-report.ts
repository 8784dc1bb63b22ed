// Prints the paced race: what a handover costs in processor time, in Temporal and in PostgreSQL.
import { median, spread, tableRow, together, whereTheTimeGoes, type Spent } from './cpu';
import { inWords, type History } from './histories';

export type PacedName = 'Baton' | 'ordinary' | 'skeleton';

export interface Costs {
  /** Milliseconds of processor time by process. */
  spent: Spent;
  /** Committed transactions that wrote something, in all databases. */
  writing: number;
  /** All committed transactions in its own databases, reads included. */
  transactions: number;
}
/** Of one handover: the mean of a round, and the histories of the round's handovers. */
export interface PacedResult extends Costs {
  /** From the beginning of all to the end of the last; little more than the pauses unless the machine was busy. */
  seconds: number;
  histories: History[];
}
type Rounds = Record<PacedName, PacedResult>[];

export function reportPaced(names: readonly PacedName[], rounds: Rounds, idle: Record<PacedName, Costs>): string[] {
  const ratios = names.slice(1).map((name) => {
    const each = rounds.map((one) => together(one.Baton.spent) / together(one[name].spent));
    return `Baton's processor time to that of the ${name}: ${median(each).toFixed(2)} (${spread(each, 2)})`;
  });
  const spent = names.map((name) => [name, rounds.map((one) => one[name].spent)] as const);
  const processes = Object.keys(idle.Baton.spent);
  const resting = names.map((name) =>
    tableRow(
      name,
      processes.map((process) => (idle[name].spent[process] ?? 0).toFixed(1)),
    ),
  );
  return [
    'Milliseconds of processor time a handover, the median of the rounds',
    ...whereTheTimeGoes(Object.fromEntries(spent)),
    ...ratios,
    '\nSeconds that the race took; a handover in Temporal (the mean); committed transactions (the median of the rounds)',
    tableRow('', ['seconds', 'signals', 'tasks', 'events', 'low-high', 'writing', 'with reads']),
    ...names.map((name) =>
      tableRow(name, [secondsOf(name, rounds), ...inTemporal(name, rounds), ...inPostgres(name, rounds)]),
    ),
    ...names.map((name) => exampleOf(name, rounds)),
    '\nNot counted above: milliseconds of processor time in each second in which nobody does anything',
    tableRow('', processes),
    ...resting,
  ];
}

const secondsOf = (name: PacedName, rounds: Rounds) => median(rounds.map((one) => one[name].seconds)).toFixed(1);

function inTemporal(name: PacedName, rounds: Rounds): string[] {
  const histories = rounds.flatMap((one) => one[name].histories);
  const mean = (of: (history: History) => number) =>
    histories.reduce((sum, one) => sum + of(one), 0) / histories.length;
  return [
    mean((one) => one.signals).toFixed(1),
    mean((one) => one.tasks).toFixed(1),
    mean((one) => one.events).toFixed(1),
    spread(
      histories.map((one) => one.events),
      0,
    ),
  ];
}

const inPostgres = (name: PacedName, rounds: Rounds): string[] => [
  median(rounds.map((one) => one[name].writing)).toFixed(1),
  median(rounds.map((one) => one[name].transactions)).toFixed(1),
];

function exampleOf(name: PacedName, rounds: Rounds): string {
  const [history] = rounds.at(-1)?.[name].histories ?? [];
  return history ? `One history in Temporal, ${name}: ${inWords(history)}` : `${name} has no history`;
}
