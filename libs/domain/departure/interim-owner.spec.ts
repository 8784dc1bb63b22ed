// Whoever announced a departure is asked for an interim owner when nobody is left, and is not asked what is out of date.
import type { Context, StreamEvent } from '../decision';
import { initialRepresentative, type Person, type Presence } from '../representative/state';
import { departure as noun, type DepartureCommand } from './noun';
import { initialDeparture, type Departure, type DepartureState } from './state';
import type { DepartureWorld } from './world';

const at = '2026-11-02T09:00:00.000Z';
const context = { actor: 'system', now: at } as Context;
const person = (id: string, presence: Presence): Person => ({
  id,
  state: { ...initialRepresentative, exists: true, presence },
});
const mona = (status: 'active' | 'left') => person('mona', { status });

const after = (state: Departure, events: StreamEvent[]): Departure =>
  events.reduce<DepartureState>(
    (before, { type, data }) => noun.evolve(before, { type, data, at, actor: 'system' }, 'd'),
    state,
  ) as Departure;

function announced(actor: string, handovers = 1): Departure {
  const data = {
    representativeId: 'vera',
    lastWorkingDay: '2026-12-18',
    endsAt: '2026-12-18T18:00:00.000Z',
    kind: 'planned',
    policyId: 'p',
    policyVersion: 1,
    fallbackIds: ['mona'],
    handovers: Array.from({ length: handovers }, () => ({
      handoverId: 'h',
      clientId: 'c',
      tier: 'gold',
      track: 'vip',
    })),
  };
  return noun.evolve(initialDeparture, { type: 'DepartureAnnounced', data, at, actor }, 'd') as Departure;
}

function decide(state: Departure, people: Person[], command: DepartureCommand) {
  const world = { id: 'd', departure: state, people, handovers: [], owned: [], involved: [] };
  const decision = noun.decide(world as unknown as DepartureWorld, command, context);
  return 'refused' in decision ? decision.refused : decision.events;
}
const check = (state: Departure, people: Person[]) => decide(state, people, { name: 'check-interim-owner', data: {} });
const needed = (actor = 'hr:helen') => {
  const state = announced(actor);
  return after(state, check(state, [mona('left')]) as StreamEvent[]);
};

describe('A departure without anybody to take the clients', () => {
  it('owes whoever announced it a mail, once', () => {
    expect(needed()).toMatchObject({
      needsInterimOwner: true,
      effects: [{ effectId: 'd.interim-owner-needed.1', to: { kind: 'person', id: 'helen' }, since: at }],
    });
    expect(check(needed(), [mona('left')])).toBe('not-due');
  });

  it('says so and writes to nobody where an older log does not name who announced it', () => {
    expect(needed('hr')).toMatchObject({ needsInterimOwner: true, effects: [], intents: 0 });
  });

  it('asks nobody while somebody stays, or if there are no clients to take', () => {
    expect(check(announced('hr:helen'), [mona('active')])).toBe('not-due');
    expect(check(announced('hr:helen', 0), [mona('left')])).toBe('not-due');
  });

  it('withdraws the mail when somebody stays after all, and owes another one when it arises again', () => {
    const found = check(needed(), [mona('active')]) as StreamEvent[];
    expect(found.map(({ type }) => type)).toEqual(['InterimOwnerFound', 'EffectWithdrawn']);
    const again = after(needed(), found);
    expect(check(again, [mona('left')])).toMatchObject([
      { data: { effect: { effectId: 'd.interim-owner-needed.2' } } },
    ]);
  });

  it('withdraws the mail when somebody is named', () => {
    const uma = person('uma', { status: 'active' });
    const named = decide(needed(), [uma], { name: 'name-interim-owner', data: { representativeId: 'uma' } });
    expect((named as StreamEvent[]).map(({ type }) => type)).toEqual(['InterimOwnerNamed', 'EffectWithdrawn']);
  });
});
