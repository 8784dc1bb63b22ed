// One of the campaign's own processes: within Jest the same code takes three to four times as long. Arguments: which of
// the processes it is, from 0, and how many there are.
import { REWRITE_KINDS } from './rewrites';
import { ROW_KINDS } from './rows';
import { startStore, type Case, type Store } from './store';
import { LOGS, untouchedLogs } from './untouched';

/** One case in so many is tried, a prime number, as the cases come in groups; with BATON_CASES=all, as in the campaign, each. */
const SHARES = process.env['BATON_CASES'] === 'all' ? 1 : 7;
const SMALL = 30;

export interface Outcome {
  kind: string;
  /** How many there are, of which `tried` were tried. */
  cases: number;
  tried: number;
  ms: number;
  /** What was not found, or found in the wrong place; and false alarms about an untouched log. */
  wrong: string[];
}

const KINDS = { ...ROW_KINDS, ...REWRITE_KINDS };
type Tried = Pick<Outcome, 'cases' | 'tried' | 'wrong'>;

/** A share of the cases of a kind, from another one on in each kind; all of a small kind. */
function shareOf<T>(all: T[], kind: number): T[] {
  return all.length < SMALL ? all : all.filter((_, index) => index % SHARES === kind % SHARES);
}

async function run(): Promise<void> {
  const store = await startStore();
  const tell = (outcome: Outcome) => void process.send?.(outcome);
  tell(await timed('the log as it is', () => soundness(store)));
  const [own, all] = process.argv.slice(2).map(Number);
  for (const [index, [kind, cases]] of Object.entries(KINDS).entries())
    if (index % (all ?? 1) === own) tell(await timed(kind, () => undetected(store, cases(store), index)));
  if (own === 0) tell(await timed('logs that nobody touched', untouched));
  await store.stop();
  process.disconnect?.();
}

async function timed(kind: string, work: () => Promise<Tried>): Promise<Outcome> {
  const begin = performance.now();
  const outcome = await work();
  return { kind, ...outcome, ms: Math.round(performance.now() - begin) };
}

/** Without this, a verifier that says no to everything would do well. */
async function soundness(store: Store): Promise<Tried> {
  await store.begin();
  const { ok, events, provenTo, ownProvenTo, problems } = await store.judge({});
  await store.rollBack();
  const isWhole = ok && [events, provenTo, ownProvenTo].every((count) => count === store.events.length);
  return { cases: 1, tried: 1, wrong: isWhole ? [] : [JSON.stringify({ events, provenTo, ownProvenTo, problems })] };
}

async function untouched(): Promise<Tried> {
  const seeds = shareOf(
    Array.from({ length: LOGS }, (_, seed) => seed),
    0,
  );
  return { cases: LOGS, tried: seeds.length, wrong: await untouchedLogs(seeds) };
}

async function undetected(store: Store, cases: Case[], kind: number): Promise<Tried> {
  const tried = shareOf(cases, kind);
  const wrong: string[] = [];
  await store.begin();
  for (const [index, one] of tried.entries()) {
    if (index % 100 === 99) await store.again();
    const { ok, problems } = await store.judge(one);
    const [found] = problems;
    if (!ok && (one.first === undefined || found?.position === one.first)) continue;
    wrong.push(`${one.what}: ${ok ? 'nothing found' : `${found?.kind} at ${found?.position}`} instead of ${one.first}`);
  }
  await store.rollBack();
  return { cases: cases.length, tried: tried.length, wrong };
}

void run();
