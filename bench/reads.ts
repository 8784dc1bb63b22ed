// What recording a read costs: the same view without a trace, with one, and again within the minute, in one run.
import { randomBytes } from 'node:crypto';
import type { Services } from '#libs/services';
import type { Aftermath } from './aftermath';
import { median } from './cpu';
import type { BenchEnvironment } from './environment';
import { openServices } from './services';

interface Options {
  environment: BenchEnvironment;
  aftermath: Aftermath;
  print: (line: string) => void;
  rounds?: number;
  secondsEach?: number;
}
type Look = (n: number) => Promise<void>;
interface Pace {
  aSecond: number;
  /** The median time of one read. */
  ms: number;
}

const HR = { actor: 'hr' };

export async function benchReads({
  environment,
  aftermath,
  print,
  rounds = 5,
  secondsEach = 1,
}: Options): Promise<void> {
  const keys = { vaultKey: randomBytes(32), requestKey: randomBytes(32) };
  const { services } = await openServices(environment, keys, aftermath.owe);
  const handovers = await openedHandovers(services, 50);
  const ways = looks(services, handovers);
  print('readers   way                       a second   median ms');
  for (const readers of [1, 64]) {
    const paces: Record<string, Pace[]> = {};
    for (let round = 0; round < rounds; round += 1)
      for (const [way, look] of Object.entries(ways))
        (paces[way] ??= []).push(await paceOf(look, readers, secondsEach * 1_000));
    for (const [way, each] of Object.entries(paces)) print(row(String(readers), way, middle(each)));
  }
  print('\nA command by one writer, alone and while 64 read what they have not read before');
  print('          meanwhile                 a second   median ms');
  const command = commands(services, handovers);
  const meanwhile: Record<string, Look> = {
    'nobody reads': () => Promise.resolve(),
    '64 read without traces': ways['without a trace'],
    '64 read with traces': ways['with a trace'],
  };
  const paces: Record<string, Pace[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, look] of Object.entries(meanwhile)) {
      const reading = name === 'nobody reads' ? undefined : paceOf(look, 64, secondsEach * 1_000);
      (paces[name] ??= []).push(await paceOf(command, 1, secondsEach * 1_000));
      await reading;
    }
  for (const [name, each] of Object.entries(paces)) print(row('', name, middle(each)));
}

interface Opened {
  id: string;
  clientId: string;
}

async function openedHandovers({ clients, departures, facts, representatives }: Services, count: number) {
  const person = (name: string, managerId?: string) =>
    representatives.add({ details: { name }, traits: managerId ? { managerId } : {} }, HR);
  const { id: managerId } = await person('manager of readers');
  const { id: ownerId } = await person('leaver of readers', managerId);
  for (let n = 0; n < count; n += 1)
    await clients.add({ details: { name: `Read ${n}` }, ownerId, lifetimeSpend: '60000', source: 'bench' }, HR);
  await facts.catchUp();
  const lastWorkingDay = nextMonday(60);
  const departure = { representativeId: ownerId, lastWorkingDay, kind: 'planned' } as const;
  return (await departures.announce(departure, HR)).handovers;
}

function nextMonday(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  while (day.getUTCDay() !== 1) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function looks({ handovers: views, reads }: Services, handovers: Opened[]) {
  const at = (n: number) => handovers[n % handovers.length] as Opened;
  const trace = ({ id, clientId }: Opened, reader: string) =>
    reads.record({ reader, clientId, what: 'handover', handoverId: id, why: 'as-successor' });
  const look = async ({ id }: Opened) => void (await views.get(id));
  let readers = 0;
  return {
    'without a trace': (n: number) => look(at(n)),
    async 'with a trace'(n: number) {
      await look(at(n));
      await trace(at(n), `rep:${(readers += 1)}`);
    },
    async 'again within the minute'(n: number) {
      await look(at(n));
      await trace(at(n), 'auditor');
    },
  };
}

function commands({ clients }: Services, handovers: Opened[]): Look {
  let told = 0;
  return async (n) => {
    const { clientId } = handovers[n % handovers.length] as Opened;
    const country = `Land ${(told += 1)}`;
    await clients.execute(clientId, { name: 'correct', data: { details: { country } } }, HR);
  };
}

/** `atOnce` at a time, each reading again and again for `forMs`. */
async function paceOf(look: Look, atOnce: number, forMs: number): Promise<Pace> {
  const took: number[] = [];
  const started = performance.now();
  const one = async (_: unknown, place: number) => {
    for (let n = place; performance.now() - started < forMs; n += atOnce) {
      const from = performance.now();
      await look(n);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { aSecond: (1_000 * took.length) / (performance.now() - started), ms: median(took) };
}

const middle = (paces: Pace[]): Pace => ({
  aSecond: median(paces.map(({ aSecond }) => aSecond)),
  ms: median(paces.map(({ ms }) => ms)),
});

const row = (readers: string, way: string, { aSecond, ms }: Pace): string =>
  `${readers.padStart(7)}   ${way.padEnd(24)} ${aSecond.toFixed(0).padStart(9)} ${ms.toFixed(2).padStart(11)}`;
