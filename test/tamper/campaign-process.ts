// One of the campaign's own processes: within Jest the same code takes three to four times as long. Arguments: which of
// the processes it is, from 0, and how many there are.
import { REWRITE_KINDS } from './rewrites';
import { ROW_KINDS } from './rows';
import { startStore, type Case, type Store } from './store';
import { untouchedLogs } from './untouched';

export interface Outcome {
  kind: string;
  cases: number;
  ms: number;
  /** What was not found, or found in the wrong place; and false alarms about an untouched log. */
  wrong: string[];
}

const KINDS = { ...ROW_KINDS, ...REWRITE_KINDS };

async function run(): Promise<void> {
  const store = await startStore();
  const tell = (outcome: Outcome) => void process.send?.(outcome);
  tell(await timed('the log as it is', () => soundness(store)));
  const [own, all] = process.argv.slice(2).map(Number);
  for (const [index, [kind, cases]] of Object.entries(KINDS).entries())
    if (index % (all ?? 1) === own) tell(await timed(kind, () => undetected(store, cases(store))));
  if (own === 0) tell(await timed('logs that nobody touched', untouchedLogs));
  await store.stop();
  process.disconnect?.();
}

async function timed(kind: string, work: () => Promise<Pick<Outcome, 'cases' | 'wrong'>>): Promise<Outcome> {
  const begin = performance.now();
  const outcome = await work();
  return { kind, ...outcome, ms: Math.round(performance.now() - begin) };
}

/** Without this, a verifier that says no to everything would do well. */
async function soundness(store: Store): Promise<Pick<Outcome, 'cases' | 'wrong'>> {
  await store.begin();
  const { ok, events, provenTo, ownProvenTo, problems } = await store.judge({});
  await store.rollBack();
  const isWhole = ok && [events, provenTo, ownProvenTo].every((count) => count === store.events.length);
  return { cases: 1, wrong: isWhole ? [] : [JSON.stringify({ events, provenTo, ownProvenTo, problems })] };
}

async function undetected(store: Store, cases: Case[]): Promise<Pick<Outcome, 'cases' | 'wrong'>> {
  const wrong: string[] = [];
  await store.begin();
  for (const [index, one] of cases.entries()) {
    if (index % 100 === 99) await store.again();
    const { ok, problems } = await store.judge(one);
    const [found] = problems;
    if (!ok && (one.first === undefined || found?.position === one.first)) continue;
    wrong.push(`${one.what}: ${ok ? 'nothing found' : `${found?.kind} at ${found?.position}`} instead of ${one.first}`);
  }
  await store.rollBack();
  return { cases: cases.length, wrong };
}

void run();
