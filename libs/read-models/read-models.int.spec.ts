// The lists against the log that they are made from, on a real PostgreSQL.
import { evolve, initialState, stageOf } from '#libs/domain';
import { headPosition, readLog } from '#libs/event-store';
import { HR, smallFirm, startTestBaton, type TestBaton } from '../../test/baton';
import { idOf, kindOf, stored, tableNames, tableOf } from './projection/model';
import { compareWithLog, createProjector, createReadModels, MODELS, rebuild } from './read-models';

let baton: TestBaton;
let firm: Awaited<ReturnType<typeof smallFirm>>;
let departureId: string;
let handovers: { id: string; clientId: string; track: string }[];

beforeAll(async () => {
  baton = await startTestBaton();
  firm = await smallFirm(baton.services);
  await baton.services.persons.ensureMadeUp();
  for (let n = 0; n < 7; n += 1) await firm.client(`Client ${n}`, String(n * 4_000));
  const request = { representativeId: firm.vera, lastWorkingDay: '2026-12-18', kind: 'planned' as const };
  ({ id: departureId, handovers } = await baton.services.departures.announce(request, HR));
  await nominate(firm.ordinary, firm.uma);
  await nominate(firm.vip, firm.tom);
  const skip = { step: 'compile-dossier', reason: 'Known to all.' } as const;
  await baton.services.handovers.execute(handoverOf(firm.ordinary), { name: 'skip-step', data: skip }, HR);
  await baton.listsCaughtUp();
});
afterAll(() => baton.stop());

const handoverOf = (clientId: string) => handovers.find((each) => each.clientId === clientId)?.id ?? '';
const nominate = (clientId: string, representativeId: string) =>
  baton.services.handovers.execute(
    handoverOf(clientId),
    { name: 'nominate-successor', data: { representativeId } },
    { actor: 'manager' },
  );
const list = (filter: Parameters<TestBaton['readModels']['handovers']>[0], limit = 200, now = baton.now()) =>
  baton.readModels.handovers(filter, { limit }, now).then(({ items }) => items);

const clients = async (filter: Parameters<TestBaton['readModels']['clients']>[0]) =>
  (await baton.readModels.clients(filter, {}, await baton.services.policies.tiers())).items;

const rowsIn = (table: string) => baton.source.query<object[]>(`SELECT * FROM read.${table} ORDER BY 1, 2`);
const liveRows = async (): Promise<Map<string, object[]>> =>
  new Map(
    await Promise.all(tableNames(baton.source, MODELS).map(async (table) => [table, await rowsIn(table)] as const)),
  );

/** By table: what the rows must be, folded here from the whole log without the projector. */
async function foldedRows(): Promise<Map<string, object[]>> {
  const events = await baton.services.facts.codec.decode(await readLog(baton.pool, { after: 0, limit: 10_000 }));
  const states = new Map<string, { version: number; state: unknown }>();
  for (const { stream, version, type, data, occurredAt, actor } of events) {
    const at = new Date(occurredAt).toISOString();
    const before = states.get(stream)?.state ?? initialState(stream);
    states.set(stream, { version, state: evolve(stream, before, { type, data, at, actor }) });
  }
  const rows = new Map<string, object[]>(MODELS.map((model) => [tableOf(baton.source, model).name, []]));
  for (const [stream, { version, state }] of states)
    for (const model of MODELS.filter(({ of }) => of === kindOf(stream))) {
      const [id, table] = [idOf(stream), tableOf(baton.source, model)];
      rows.get(table.name)?.push(...stored(table, [id], model.rows(id, version, state)));
    }
  return rows;
}

describe('the read models', () => {
  it('are what the fold of the log says, row by row', async () => {
    for (const [table, expected] of await foldedRows()) {
      const live = await rowsIn(table);
      expect(live.length).toBeGreaterThan(0);
      const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
      expect(sorted(live)).toEqual(sorted(expected));
    }
  });

  it('compare equal with the log, however little of it is in memory at once', async () => {
    const comparing = { pool: baton.pool, source: baton.source, decode: baton.services.facts.codec.decode };
    const whole = await compareWithLog(comparing);
    expect(whole).toMatchObject({ events: await headPosition(baton.pool), differences: [], differing: 0 });
    // A handover has more events than two, and two streams share a page.
    expect(await compareWithLog({ ...comparing, streamsAtOnce: 3, eventsAtOnce: 2 })).toEqual(whole);
  });

  it('are the same after a rebuild, which continues beside commands that come meanwhile', async () => {
    const before = await liveRows();
    const rebuilding = { pool: baton.pool, source: baton.source, decode: baton.services.facts.codec.decode };
    const [{ position }] = await Promise.all([
      rebuild(rebuilding),
      baton.services.clients.execute(firm.vip, { name: 'correct', data: { details: { country: 'DE' } } }, HR),
    ]);
    expect(position).toBeGreaterThanOrEqual((await headPosition(baton.pool)) - 1);
    await baton.listsCaughtUp();
    const after = await liveRows();
    const changed = (row: unknown) => (row as { id: string }).id === firm.vip;
    expect((after.get('clients') ?? []).find(changed)).toMatchObject({ country: 'DE' });
    for (const [table, rows] of before)
      expect(after.get(table)?.filter((row) => !changed(row))).toEqual(rows.filter((row) => !changed(row)));
    expect((await liveRows()).get('handovers')).toHaveLength(handovers.length);
  });

  it('are rebuilt by one at a time', async () => {
    const rebuilding = { pool: baton.pool, source: baton.source, decode: baton.services.facts.codec.decode };
    const outcomes = await Promise.allSettled([rebuild(rebuilding), rebuild(rebuilding)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(refused.filter((reason) => !reason.includes('being rebuilt already'))).toEqual([]);
    await baton.listsCaughtUp();
  });

  it('say when they are not there yet, rather than answer from the past', async () => {
    const head = await headPosition(baton.pool);
    expect(await baton.readModels.caughtUp(head + 1, 40)).toBe(false);
    expect(await baton.readModels.caughtUp(head, 40)).toBe(true);
  });
});

describe('a handover in the list', () => {
  it('has the fields of the design, the owner of its client, and names for all of them', async () => {
    const [row] = await list({ clientId: firm.vip });
    const { handover } = (await baton.services.handovers.get(handoverOf(firm.vip))) ?? {};
    const stage = handover && stageOf(handover);
    expect(row).toEqual({
      id: handoverOf(firm.vip),
      version: 2,
      clientId: firm.vip,
      clientName: 'Alfreds Futterkiste',
      clientExternalId: null,
      clientTimeZone: null,
      lifetimeSpend: '62000.50',
      departureId,
      status: 'open',
      stage,
      tier: 'platinum',
      track: 'vip',
      ownerId: firm.vera,
      ownerName: 'Vera',
      outgoingId: firm.vera,
      outgoingName: 'Vera',
      leadId: firm.sven,
      leadName: 'Sven',
      candidateId: firm.tom,
      candidateName: 'Tom',
      successorId: null,
      successorName: null,
      lastWorkingDay: '2026-12-18',
      openedAt: handover?.openedAt,
      closedAt: null,
      since: handover?.openedAt,
      dueAt: handover?.plan['compile-dossier']?.dueAt,
      overdue: false,
      escalated: false,
      mailFailed: false,
    });
  });

  it('is overdue once its stage is due, for as long as it is open', async () => {
    const [{ dueAt } = { dueAt: null }] = await list({ clientId: firm.vip });
    expect(await list({ clientId: firm.vip, overdue: true }, 1, dueAt ?? '')).toHaveLength(0);
    const late = new Date(Date.parse(dueAt ?? '') + 1).toISOString();
    expect(await list({ clientId: firm.vip, overdue: true }, 1, late)).toMatchObject([{ overdue: true }]);
    expect(await list({ clientId: firm.vip, overdue: false }, 1, late)).toHaveLength(0);
  });

  it('is found by each filter, and by nothing that does not fit', async () => {
    const all = await list({});
    expect(all).toHaveLength(handovers.length);
    const ofTrack = await list({ track: 'ordinary' });
    expect(ofTrack.map(({ id }) => id)).toEqual(all.filter(({ track }) => track === 'ordinary').map(({ id }) => id));
    expect(await list({ ownerId: firm.vera, departureId, tier: 'platinum', status: 'open' })).toHaveLength(1);
    expect(await list({ stage: 'interview' })).toEqual([]);
    expect((await list({ representativeId: firm.tom })).map(({ clientId }) => clientId)).toEqual([firm.vip]);
  });

  it('is on one page only, and the pages together are the whole list', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await baton.readModels.handovers({}, { limit: 4, ...(after ? { after } : {}) }, baton.now());
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual((await list({})).map(({ id }) => id));
    await expect(baton.readModels.handovers({}, { after: 'made-up' }, baton.now())).rejects.toMatchObject({
      code: 'unknown-cursor',
    });
  });
});

describe('the other lists', () => {
  it('know who reports to whom, directly or not', async () => {
    expect(await baton.readModels.teamOf(firm.sven)).toEqual([firm.mona, firm.vera, firm.tom, firm.uma].toSorted());
    expect(await baton.readModels.teamOf(firm.tom)).toEqual([]);
  });

  it('find by the ids of the source, and by owner', async () => {
    const record = { details: { name: 'Blauer See' }, externalId: 'BLAUS', ownerId: firm.tom, source: 'test' };
    const { id } = await baton.services.clients.add(record, HR);
    await baton.listsCaughtUp();
    expect(await clients({ externalId: 'BLAUS' })).toMatchObject([{ id, ownerId: firm.tom }]);
    expect(await baton.readModels.clientsByExternalId(['BLAUS', 'NONE'])).toEqual(new Map([['BLAUS', id]]));
    expect(await baton.readModels.clientsOwnedBy(firm.tom)).toEqual([id]);
    const tiers = await baton.services.policies.tiers();
    const { items } = await baton.readModels.representatives({ managerId: firm.mona, status: 'leaving' }, {}, tiers);
    expect(items).toMatchObject([
      {
        id: firm.vera,
        lastWorkingDay: '2026-12-18',
        departureId,
        managerName: 'Mona',
        openHandovers: 9,
        load: { platinum: 1, ordinary: expect.any(Number) },
      },
    ]);
    const { items: others } = await baton.readModels.representatives({ q: 'TOM' }, {}, tiers);
    expect(others).toMatchObject([{ id: firm.tom, openHandovers: 1, load: { ordinary: 1 } }]);
  });

  it('tell what is open, and when the system has to look again', async () => {
    const { items } = await baton.readModels.departures({ representativeId: firm.vera });
    expect(items).toMatchObject([{ id: departureId, handovers: 9, openHandovers: 9, status: 'announced' }]);
    expect(await baton.readModels.openDepartures()).toMatchObject([
      { id: departureId, owed: 0, nextDutyAt: items[0]?.endsAt },
    ]);
    const open = await baton.readModels.openHandovers();
    expect(open.map(({ id }) => id)).toEqual(handovers.map(({ id }) => id).toSorted());
    const one = open.find(({ id }) => id === handoverOf(firm.ordinary));
    const { state, version } = await baton.services.facts.load('handover', one?.id ?? '');
    expect(one).toMatchObject({ version, owed: state.exists ? state.effects.length : -1 });
    expect(one?.owed).toBe(1);
  });

  it('are kept by several projectors at once without losing a row', async () => {
    const { decode } = baton.services.facts.codec;
    const others = [1, 2].map(() =>
      createProjector({ pool: baton.pool, source: baton.source, decode, pollMs: 5, batchSize: 3 }),
    );
    const add = (n: number) => firm.client(`Crowd ${n}`, '1', firm.uma);
    await Promise.all(Array.from({ length: 40 }, (_, n) => add(n)));
    await baton.listsCaughtUp();
    expect(await createReadModels(baton.source).clientsOwnedBy(firm.uma)).toHaveLength(40);
    expect(others.map((each) => each.trouble())).toEqual([undefined, undefined]);
    await Promise.all(others.map((each) => each.stop()));
    const folded = (await foldedRows()).get('clients');
    expect((await liveRows()).get('clients')).toHaveLength(folded?.length ?? 0);
  });
});
