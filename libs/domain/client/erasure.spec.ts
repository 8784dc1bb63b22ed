// Erasure takes two people, ends whatever is open, and leaves nothing personal in any folded state.
import { dueInstant, localDate } from '#libs/calendar';
import type { Context } from '../decision';
import samples from '../event-samples.json';
import { initialHandover, type Handover, type HandoverState } from '../handover/state';
import { evolve, initialState, sealsOf, upcast } from '../nouns';
import { given } from '../testing';
import { client as noun, type ClientCommand } from './noun';
import { initialClient, type ClientState } from './state';

const NOW = '2026-11-22T09:00:00.000Z';
const by = (actor: string): Context => ({
  actor,
  now: NOW,
  due: dueInstant,
  today: (calendar) => localDate(calendar, NOW),
});

class Client {
  constructor(
    public state: ClientState,
    readonly handovers: Handover[] = [],
  ) {}

  /** The types of the events with their streams, or the refusal code. */
  when(actor: string, command: ClientCommand): string[] | string {
    const decision = noun.decide({ id: 'c', client: this.state, handovers: this.handovers }, command, by(actor));
    if ('refused' in decision) return decision.refused;
    for (const { stream, type, data } of decision.events)
      if (stream === 'client/c') this.state = evolve(stream, this.state, { type, data, at: NOW, actor }) as ClientState;
    return decision.events.map(({ stream, type }) => `${stream} ${type}`);
  }
}

const known: ClientState = { ...initialClient, exists: true, active: true, ownerId: 'r1', details: { name: 'Ada' } };
const ask: ClientCommand = { name: 'erase-client', data: { ground: 'client-request', note: 'wrote to us' } };
const approve: ClientCommand = { name: 'approve-erasure', data: { certificateId: 'cert' } };

describe('erasing a client', () => {
  it('needs a second person to approve; whoever asked may only withdraw', () => {
    const client = new Client(known);
    expect(client.when('hr', approve)).toBe('no-erasure-asked');
    expect(client.when('hr', ask)).toEqual(['client/c ClientErasureRequested']);
    expect(client.when('manager', ask)).toBe('erasure-asked-already');
    expect(client.when('hr', approve)).toBe('second-person-needed');
    expect(client.when('hr', { name: 'refuse-erasure', data: {} })).toEqual(['client/c ClientErasureRefused']);
    expect(client.state.erasure).toBeUndefined();
    client.when('manager', ask);
    expect(client.when('hr', approve)).toEqual(['client/c ClientErased']);
    expect(client.state).toMatchObject({ active: false, ownerId: 'r1', erased: { certificateId: 'cert', at: NOW } });
  });

  it.each([
    ['another person in human resources', 'hr:omar', 'done'],
    ['a manager', 'manager:grace', 'done'],
    ['the same person', 'hr:helen', 'refused'],
    ['the same person in another role', 'manager:helen', 'refused'],
    ['an unnamed HR actor, who may be the same person', 'hr', 'refused'],
  ])('requested by human resources: approval by %s', (_, actor, expected) => {
    const client = new Client(known);
    client.when('hr:helen', ask);
    expect(client.when(actor, approve) === 'second-person-needed' ? 'refused' : 'done').toBe(expected);
  });

  it('requested by an unnamed HR actor in an older log cannot be approved by anyone in human resources', () => {
    const client = new Client(known);
    client.when('hr', ask);
    expect(client.when('hr:helen', approve)).toBe('second-person-needed');
    expect(client.when('manager:helen', approve)).toEqual(['client/c ClientErased']);
  });

  it('ends the open handover and tells every handover the client ever had, in one decision', () => {
    const open = given('vip').withDossier().handover;
    const closed: Handover = { ...given('ordinary').handover, id: 'old', status: 'completed' };
    const state = { ...known, openHandoverId: 'h', handoverIds: ['old', 'h'] };
    const client = new Client(state, [closed, open]);
    client.when('hr', ask);
    expect(client.when('manager', approve)).toEqual([
      'handover/old HandoverErased',
      'handover/h HandoverCancelled',
      'handover/h HandoverErased',
      'client/c ClientHandoverEnded',
      'client/c ClientErased',
    ]);
    expect(client.state.openHandoverId).toBeUndefined();
  });

  it('is not decided when only some of the handovers are loaded', () => {
    const client = new Client({
      ...known,
      handoverIds: ['h'],
      erasure: { ...ask.data, requestedBy: 'x', requestedAt: NOW } as never,
    });
    expect(() => client.when('hr', approve)).toThrow('has 1 handovers, and 0 were loaded');
  });

  it('can be requested for a deactivated client; nothing can be requested for an erased one', () => {
    const client = new Client({ ...known, active: false });
    client.when('hr', ask);
    client.when('manager', approve);
    const more: ClientCommand[] = [
      ask,
      approve,
      { name: 'refuse-erasure', data: {} },
      { name: 'correct', data: { details: { name: 'Ada' } } },
      { name: 'record', data: { details: { name: 'Ada' }, source: 's' } },
      { name: 'record-promise', data: { promiseId: 'p', what: 'x' } },
      { name: 'assign-owner', data: { representativeId: 'r2' } },
      { name: 'deactivate', data: { reason: 'x' } },
    ];
    for (const command of more)
      expect([command.name, client.when('hr', command)]).toEqual([command.name, 'client-erased']);
  });

  it('is recorded again by the system after an old backup was restored, once', () => {
    const client = new Client(known);
    const data = {
      certificateId: 'cert',
      requestedBy: 'hr',
      requestedAt: NOW,
      approvedBy: 'manager',
      ground: 'other',
      erasedAt: '2026-01-01T00:00:00.000Z',
    } as const;
    expect(client.when('system', { name: 'record-erasure', data })).toEqual(['client/c ClientErased']);
    expect(client.state.erased).toEqual({ certificateId: 'cert', at: data.erasedAt });
    expect(client.when('system', { name: 'record-erasure', data })).toEqual([]);
  });
});

describe('what is left of an erased client', () => {
  const streams = ['client/c', 'handover/h'];
  const own = samples.filter(
    ({ stream, type }) => streams.includes(stream) && !/^(ClientErased|HandoverErased)$/.test(type),
  );
  const fold = (events: typeof samples, upTo: number): unknown[] =>
    streams.map((stream) => {
      const erasure = samples.filter(
        (each) => each.stream === stream && /^(ClientErased|HandoverErased)$/.test(each.type),
      );
      const history = [...events.slice(0, upTo).filter((each) => each.stream === stream), ...erasure];
      return history.reduce<unknown>(
        (state, { type, schemaVersion, data }) =>
          evolve(stream, state, { type, data: upcast(type, schemaVersion, data), at: NOW, actor: 'hr' }),
        initialState(stream),
      );
    });
  /** Every personal text in the samples, marked as a canary that occurs nowhere else. */
  const marked = own.map((sample) => {
    const fields = Object.keys(sealsOf(sample.type)?.fields ?? {});
    const data: Record<string, unknown> = { ...sample.data };
    for (const field of fields) if (data[field] !== undefined) data[field] = mark(data[field]);
    return { ...sample, data } as (typeof samples)[number];
  });

  it('holds no personal value, at whatever point in the history the erasure comes', () => {
    const planted = JSON.stringify(marked).match(/canary/g)?.length ?? 0;
    expect(planted).toBeGreaterThan(20);
    for (let upTo = 1; upTo <= marked.length; upTo += 1)
      expect(JSON.stringify(fold(marked, upTo))).not.toContain('canary');
  });

  it('would be caught by this test: without the erasure the values are there', () => {
    const state = marked
      .filter(({ stream }) => stream === 'client/c')
      .reduce<unknown>(
        (s, { type, data }) => evolve('client/c', s, { type, data, at: NOW, actor: 'hr' }),
        initialState('client/c'),
      );
    expect(JSON.stringify(state)).toContain('canary');
  });

  it('is the same whether or not its key was available during folding', () => {
    const settled = fold(marked, marked.length)[1] as HandoverState;
    expect(settled).not.toEqual(initialHandover);
    const story = given('vip').withDossier().withSuccessor().withNotice().withVisit();
    const after = evolve('handover/h', story.handover, {
      type: 'HandoverErased',
      data: { clientId: 'c', certificateId: 'x' },
      at: NOW,
      actor: 'hr',
    });
    expect(after).toMatchObject({ steps: { 'joint-visit': { visit: { present: [] } } }, dossier: {} });
    expect(JSON.stringify(after)).not.toContain('both');
  });
});

function mark(value: unknown): unknown {
  if (typeof value === 'string') return `canary ${value}`;
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each)]));
}

describe('an external id', () => {
  it.each([
    'ada@example.org',
    'ada%40example.org',
    'ada＠example.org',
    'ada [at] example.org',
    'mailto:ada',
    'ada at example.org',
  ])('%s is refused: it would stay readable forever', (externalId) => {
    const add: ClientCommand = { name: 'add', data: { externalId, details: { name: 'Ada' }, source: 's' } };
    expect(new Client(initialClient).when('hr', add)).toBe('external-id-personal');
  });

  it.each(['ALFKI', '10-248', 'c/7', 'Team at HQ'])('%s is accepted', (externalId) => {
    const add: ClientCommand = { name: 'add', data: { externalId, details: { name: 'Ada' }, source: 's' } };
    expect(new Client(initialClient).when('hr', add)).toEqual(['client/c ClientAdded']);
  });
});
