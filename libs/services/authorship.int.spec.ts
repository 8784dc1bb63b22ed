// Who did a thing never changes: however often a client passes on, whoever leaves or is renamed, every earlier event
// stays byte for byte the same, and history and changes still credit the one who acted.
import fc from 'fast-check';
import { HR, letTimeGoBy, startTestBaton, type TestBaton } from '../../test/baton';

let baton: TestBaton;
beforeAll(async () => {
  baton = await startTestBaton();
  await baton.services.policies.ensureBuiltIn();
});
afterAll(() => baton?.stop());

type Action =
  | { do: 'assign'; to: number; by: number }
  | { do: 'correct'; country: string; by: number }
  | { do: 'promise'; what: string; by: number }
  | { do: 'rename'; who: number; name: string }
  | { do: 'hand-over'; to: number };

const index = fc.nat(5);
const words = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('assign' as const), to: index, by: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), country: words, by: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('promise' as const), what: words, by: index }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), who: index, name: words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand-over' as const), to: index }) },
);

/** Every column of every event as text, by position. */
async function bytes(): Promise<Map<number, string>> {
  const { rows } = await baton.pool.query<{ position: string; row: string }>(
    'SELECT "position", e::text AS row FROM es.events e ORDER BY 1',
  );
  return new Map(rows.map(({ position, row }) => [Number(position), row]));
}

/** One client, six people, and an account of who sent what. */
class Stage {
  readonly people: string[] = [];
  readonly handovers: string[] = [];
  client = '';
  /** By position, as the events were when they had just been recorded. */
  readonly recorded = new Map<number, { row: string; actor: string }>();

  async open(): Promise<void> {
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn']) await this.hire(name);
    const record = { details: { name: 'Wanderer' }, ownerId: this.people[0], lifetimeSpend: '10', source: 'test' };
    this.client = (await this.sent('hr', () => baton.services.clients.add(record, HR)))?.id ?? '';
  }

  async act(wanted: Action): Promise<void> {
    const { clients, representatives } = baton.services;
    const by = (n: number) => `rep:${this.people[n % this.people.length]}`;
    const send = (actor: string, order: Parameters<typeof clients.execute>[1]) =>
      this.sent(actor, () => clients.execute(this.client, order, { actor }));
    switch (wanted.do) {
      case 'assign':
        return void (await send(by(wanted.by), {
          name: 'assign-owner',
          data: { representativeId: this.people[wanted.to] ?? '' },
        }));
      case 'correct':
        return void (await send(by(wanted.by), { name: 'correct', data: { details: { country: wanted.country } } }));
      case 'promise':
        return void (await send(by(wanted.by), { name: 'record-promise', data: { what: wanted.what } }));
      case 'rename': {
        const correction = { name: 'correct' as const, data: { details: { name: wanted.name }, traits: {} } };
        return void (await this.sent('hr', () =>
          representatives.execute(this.people[wanted.who] ?? '', correction, HR),
        ));
      }
      case 'hand-over':
        return this.handOver(this.people[wanted.to] ?? '');
    }
  }

  /** The owner leaves, the client passes on, and somebody is hired to replace the outgoing representative. */
  private async handOver(to: string): Promise<void> {
    const { clients, departures, handovers } = baton.services;
    const owner = (await clients.get(this.client))?.client.ownerId ?? '';
    if (owner === to) return;
    await baton.listsCaughtUp();
    const [successor, request] = [
      to,
      { representativeId: owner, lastWorkingDay: this.workday(), kind: 'planned' as const, defaultOwnerId: to },
    ];
    const announced = await this.sent('hr', () => departures.announce(request, HR));
    const [handover] = announced?.handovers ?? [];
    if (!announced || !handover) throw new Error('the departure was refused');
    this.handovers.push(handover.id);
    const actor = `rep:${owner}`;
    const order = (command: Parameters<typeof handovers.execute>[1]) =>
      this.sent(actor, () => handovers.execute(handover.id, command, { actor }));
    for (const section of ['background', 'history'] as const)
      await order({
        name: 'fill-dossier-section',
        data: { section, fields: [{ key: 'k', text: 'Steady', source: 'memory' }] },
      });
    await order({ name: 'nominate-successor', data: { representativeId: successor } });
    await order({ name: 'send-notice', data: { channel: 'call' } });
    const endsAt = (await departures.progress(announced.id))?.endsAt ?? '';
    await this.sent('system', () => letTimeGoBy(baton, handover.id));
    if (baton.now() < endsAt) baton.setNow(endsAt);
    const last = { name: 'close-last-working-day', data: {} } as const;
    await this.sent('system', () => departures.execute(announced.id, last, { actor: 'system' }));
    this.people.splice(this.people.indexOf(owner), 1);
    await this.hire('Newcomer');
  }

  private async hire(name: string): Promise<void> {
    const added = await this.sent('hr', () =>
      baton.services.representatives.add({ details: { name }, traits: {} }, HR),
    );
    this.people.push(added?.id ?? '');
  }

  /** What is recorded meanwhile is this actor's; a refusal leaves nothing. */
  private async sent<T>(actor: string, send: () => Promise<T>): Promise<T | undefined> {
    const answer = await send().catch((error: Error & { code?: string }) => {
      if (error.name !== 'Refusal') throw error;
      return undefined;
    });
    for (const [position, row] of await bytes())
      if (!this.recorded.has(position)) this.recorded.set(position, { row, actor });
    return answer;
  }

  private workday(): string {
    const day = new Date(Date.parse(baton.now()) + 10 * 86_400_000);
    const free = () => [0, 6].includes(day.getUTCDay()) || ['12-25', '01-01'].includes(day.toISOString().slice(5, 10));
    while (free()) day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10);
  }
}

/** Who is credited, by event position. */
async function expectCredits(stage: Stage): Promise<void> {
  const { clients, handovers } = baton.services;
  const histories = [await clients.history(stage.client)];
  for (const id of stage.handovers) histories.push(await handovers.history(id));
  const items = histories.flat();
  expect(items.map(({ position, actor }) => [position, actor])).toEqual(
    items.map(({ position }) => [position, stage.recorded.get(position)?.actor]),
  );
  for (const id of stage.handovers) {
    const found = await handovers.changes(id, { from: { instant: '2000-01-01T00:00:00.000000Z' } });
    const events = new Map(found?.events.map((each) => [`${each.stream} ${each.version}`, each]));
    expect(found?.changes.length).toBeGreaterThan(10);
    const credited = found?.changes.map(({ stream, version, by }) => [by, events.get(`${stream} ${version}`)?.actor]);
    expect(credited?.filter(([by, actor]) => by !== actor)).toEqual([]);
  }
}

describe('whoever acted', () => {
  it('is always credited, and no event changes, however often the client passes on', async () => {
    let passed = 0;
    const property = fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 16 }), async (actions) => {
      const stage = new Stage();
      for (const [position, row] of await bytes()) stage.recorded.set(position, { row, actor: '' });
      await stage.open();
      for (const each of actions) await stage.act(each);
      const now = await bytes();
      expect(now.size).toBe(stage.recorded.size);
      const changed = [...stage.recorded].filter(([position, { row }]) => now.get(position) !== row);
      expect(changed).toEqual([]);
      await expectCredits(stage);
      passed += stage.handovers.length;
    });
    await fc.assert(property, { numRuns: 6, examples: [[EVERYTHING]] });
    expect(passed).toBeGreaterThan(1);
  });

  it('appears under their present name, even after they have left; the log keeps who it was', async () => {
    const stage = new Stage();
    await stage.open();
    const [ada = '', ben = ''] = stage.people;
    await stage.act({ do: 'promise', what: 'Sample', by: 0 });
    await stage.act({ do: 'hand-over', to: 1 });
    const { representatives, clients, handovers } = baton.services;
    await representatives.execute(
      ada,
      { name: 'correct', data: { details: { name: 'Ada Lovelace' }, traits: {} } },
      HR,
    );
    expect((await representatives.get(ada))?.representative.presence.status).toBe('left');
    expect((await clients.get(stage.client))?.client.ownerId).toBe(ben);
    await baton.listsCaughtUp();
    const promise = (await clients.history(stage.client)).find(({ type }) => type === 'PromiseRecorded');
    expect(promise).toMatchObject({ actor: `rep:${ada}`, actorName: 'Ada Lovelace' });
    const found = await handovers.changes(stage.handovers[0] ?? '', { from: { version: 1 } });
    const filled = found?.changes.find(({ field }) => field === 'dossier.background.k');
    expect(filled).toMatchObject({ by: `rep:${ada}`, byName: 'Ada Lovelace', command: 'fill-dossier-section' });
  });
});

/** Each kind of action, with two departures one after the other. */
const EVERYTHING: Action[] = [
  { do: 'assign', to: 2, by: 1 },
  { do: 'promise', what: 'Sample', by: 2 },
  { do: 'hand-over', to: 3 },
  { do: 'rename', who: 2, name: 'Daniel' },
  { do: 'correct', country: 'Austria', by: 0 },
  { do: 'hand-over', to: 0 },
  { do: 'assign', to: 4, by: 0 },
];
