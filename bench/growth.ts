// Whether lists and histories stay as quick as the log grows tenfold: the same questions to two companies, one ten
// times the other, in alternating rounds. A page has as many rows in both.
import { createReadModels, createReadSource, type HandoverFilter, type ReadModels } from '#libs/read-models';
import type { Services } from '#libs/services';
import { randomBytes } from 'node:crypto';
import type { Aftermath } from './aftermath';
import type { Company } from './company';
import { writeCompany } from './company-log';
import { median, spread } from './cpu';
import { createEnvironment, type BenchEnvironment } from './environment';
import { openServices } from './services';

interface Options {
  environment: BenchEnvironment;
  /** Of the larger log. */
  events: number;
  owe: Aftermath['owe'];
  print: (line: string) => void;
  rounds?: number;
}
type Question = () => Promise<unknown>;
type Size = 'small' | 'large';

const AT_MOST = 1.3;
/** Of one question in one round, of which the median counts. */
const TIMES = 7;
const PAGE = { limit: 20 };
const BOARD = { limit: 50 };

/** Prints each question's time in both and their ratio, and names those that grew too much. */
export async function benchGrowth({ environment, events, owe, print, rounds = 9 }: Options): Promise<void> {
  const small = await asked(await createEnvironment(environment, 'growth_small'), events / 10, owe, print);
  const large = await asked(environment, events, owe, print);
  const names = Object.keys(large);
  const took = new Map(names.map((name) => [name, { small: [] as number[], large: [] as number[] }]));
  // The first round is a warm-up and is not counted.
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, each] of took) {
      const sizes: Size[] = round % 2 === 0 ? ['small', 'large'] : ['large', 'small'];
      for (const size of sizes) {
        const ms = await timeOf({ small, large }[size][name]);
        if (round > 0) each[size].push(ms);
      }
    }
  const grown: string[] = [];
  print(`\nmedian ms                 ${events / 10} events   ${events} events   ratio   low-high`);
  for (const [name, each] of took) {
    const ratios = each.large.map((ms, round) => ms / (each.small[round] ?? ms));
    if (median(ratios) > AT_MOST) grown.push(name);
    print(row(name, [median(each.small), median(each.large), median(ratios)], spread(ratios, 2)));
  }
  print(
    grown.length === 0
      ? `\nAll ${names.length} stay within ${AT_MOST} times.`
      : `\n${grown.length} of ${names.length} take more than ${AT_MOST} times as long: ${grown.join(', ')}`,
  );
}

async function asked(
  environment: BenchEnvironment,
  events: number,
  owe: Aftermath['owe'],
  print: Options['print'],
): Promise<Record<string, Question>> {
  const { company, vaultKey } = await writeCompany({ environment, events, print });
  const { services } = await openServices(environment, { vaultKey, requestKey: randomBytes(32) }, owe);
  const source = await createReadSource(environment.appUrl).initialize();
  owe(() => source.destroy());
  const readModels = createReadModels(source);
  return { ...(await lists(services, readModels, company)), ...(await histories(services, readModels, company)) };
}

const middleOf = (ids: string[]) => ids[Math.floor(ids.length / 2)] ?? '';

async function lists(services: Services, readModels: ReadModels, company: Company): Promise<Record<string, Question>> {
  const now = new Date().toISOString();
  const tiers = await services.policies.tiers();
  const manager = middleOf(company.managers);
  const team = await readModels.teamOf(manager);
  const seenBy = { me: manager, team, now };
  const filters: Record<string, HandoverFilter> = {
    everything: {},
    tier: { tier: 'platinum' },
    team: { team },
    owner: { ownerId: middleOf(company.representatives) },
    departure: { departureId: middleOf(company.departures) },
    overdue: { overdue: true },
    text: { q: '9' },
    stage: { stage: 'compile-dossier' },
    'needs HR': { needs: { names: ['hr'], superior: 'where-no-manager' } },
    "a manager's": { seenBy },
  };
  const board = Object.entries(filters).map(([name, filter]) => [
    `board: ${name}`,
    () => readModels.handovers(filter, { ...BOARD, sort: 'dueAt' }, now),
  ]);
  const sorted = (['value', 'stage', 'opened'] as const).map((sort) => [
    `board by ${sort}`,
    () => readModels.handovers({}, { ...BOARD, sort }, now),
  ]);
  return {
    ...Object.fromEntries([...board, ...sorted]),
    'sums: everything': () => readModels.handoverSums({}, now),
    "sums: a manager's": () => readModels.handoverSums({ seenBy }, now),
    clients: () => readModels.clients({}, PAGE, tiers),
    'clients: text': () => readModels.clients({ q: '9' }, PAGE, tiers),
    "clients: a manager's": () => readModels.clients({ seenBy }, PAGE, tiers),
    representatives: () => readModels.representatives({}, PAGE, tiers),
    'representatives: text': () => readModels.representatives({ q: 'ernst' }, PAGE, tiers),
    persons: () => readModels.persons({}, PAGE),
    departures: () => readModels.departures({}, PAGE),
    effects: () => readModels.outbox({}, PAGE),
    policies: () => readModels.policies(PAGE),
    'report: load': () => readModels.load({}, PAGE, tiers),
    'report: waits': () => readModels.waits({}, now),
    "report: a team's waits": () => readModels.waits({ team }, now),
    'a team': () => readModels.teamOf(manager),
  };
}

/** Of things that have as many events in both. */
async function histories(
  { clients, departures, exports, handovers, policies, reads, representatives }: Services,
  readModels: ReadModels,
  { long, ...company }: Company,
): Promise<Record<string, Question>> {
  const view = await handovers.get(long.id);
  const [policy] = (await readModels.policies(PAGE)).items;
  if (!view || !policy) throw new Error('The company has no handover or no policy.');
  const { clientId, version } = view;
  return {
    'history: handover': () => handovers.history(long.id),
    'history: client': () => clients.history(clientId),
    'history: departure': () => departures.history(middleOf(company.departures)),
    'history: representative': () => representatives.history(middleOf(company.representatives)),
    'history: policy': () => policies.history(policy.id),
    'a handover then': () => handovers.get(long.id, { version: Math.floor(version / 2) }),
    'all its moments': () => handovers.between(long.id, { from: 1, to: version }),
    'its changes': () => handovers.changes(long.id, { from: { version: 1 } }),
    'its conformance': () => exports.conformance(long.id),
    'who read': () => reads.list(clientId, PAGE, 'en'),
  };
}

async function timeOf(question: Question | undefined): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const begin = performance.now();
    await question?.();
    took.push(performance.now() - begin);
  }
  return median(took);
}

const row = (name: string, [small = 0, large = 0, ratio = 0]: number[], range: string): string =>
  [
    name.padEnd(24),
    small.toFixed(2).padStart(15),
    large.toFixed(2).padStart(16),
    ratio.toFixed(2).padStart(7),
    range,
  ].join(' ');
