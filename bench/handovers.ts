// The saturated race: whole handovers a second, all begun at once, by people who never pause; Baton beside its peers.
import { median, spread, tableRow, whereTheTimeGoes, type Spent } from './cpu';
import { inWords, readHistories } from './histories';
import { inOrder, ofOne, raceMeter, type Race } from './race';

interface Options {
  race: Race;
  /** Handovers per round. */
  count: number;
  rounds?: number;
  print: (line: string) => void;
}
interface Result {
  /** A second. */
  rate: number;
  /** Milliseconds of processor time by process, each handover. */
  spent: Spent;
  workflowIds: string[];
  /** Those that arrived during the race, for each. */
  mails: number;
}
type Round = Record<string, Result>;

const NAMES = ['Baton', 'ordinary', 'skeleton', 'empty'] as const;
const RATIOS = ['ordinary', 'skeleton'] as const;

/** Prints a line for each round, the medians with their spread, and where the processor time goes. */
export async function benchHandovers({ race, count, rounds = 3, print }: Options): Promise<void> {
  const measured: Round[] = [];
  print(`${count} handovers at once, people who never pause; a second:`);
  print(tableRow('round', [...NAMES, ...RATIOS.map((name) => `to ${name}`)]));
  // The first round is a warm-up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const one = await playRound(race, count, round);
    if (round > 0) measured.push(one);
    print(tableRow(round === 0 ? 'warm-up' : String(round), cells([one], middle)));
  }
  print(tableRow('median', cells(measured, middle)));
  print(tableRow('low-high', cells(measured, spread)));
  print('\nWhere the time goes: milliseconds of processor time for each, the median of the rounds');
  const spent = NAMES.map((name) => [name, measured.flatMap((one) => (one[name] ? [one[name].spent] : []))] as const);
  for (const line of whereTheTimeGoes(Object.fromEntries(spent))) print(line);
  for (const name of ['Baton', 'ordinary'] as const) {
    const { workflowIds = [], mails = 0 } = measured.at(-1)?.[name] ?? {};
    const [history] = await readHistories(race.environment.temporal, workflowIds.slice(0, 1));
    if (history) print(`${name}: ${mails} mails a handover; one history in Temporal: ${inWords(history)}`);
  }
}

async function playRound(race: Race, count: number, round: number): Promise<Round> {
  const results: Round = {};
  for (const name of inOrder(NAMES, round)) {
    const start = await race.contestants[name].prepare(count, { pauseMs: 0 });
    const spent = raceMeter(race);
    const mailsBefore = race.environment.mails();
    const began = performance.now();
    const workflowIds = await Promise.race([start(), race.failed]);
    const rate = (count * 1000) / (performance.now() - began);
    const mails = (race.environment.mails() - mailsBefore) / count;
    results[name] = { rate, spent: ofOne(spent(count), name), workflowIds, mails };
  }
  return results;
}

type Summary = (figures: number[], digits: number) => string;

const middle: Summary = (figures, digits) => median(figures).toFixed(digits);

function cells(rounds: Round[], summary: Summary): string[] {
  const rate = (one: Round, name: string) => one[name]?.rate ?? 0;
  const ratio = (one: Round, name: string) => rate(one, 'Baton') / rate(one, name);
  return [
    ...NAMES.map((name) =>
      summary(
        rounds.map((one) => rate(one, name)),
        1,
      ),
    ),
    ...RATIOS.map((name) =>
      summary(
        rounds.map((one) => ratio(one, name)),
        2,
      ),
    ),
  ];
}
