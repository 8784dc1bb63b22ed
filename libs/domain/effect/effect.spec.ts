// A noun of a few lines owes effects: they are intended, done once, failed, or withdrawn.
import type { Context, Decision, StreamEvent } from '../decision';
import { Noun, type DutyTable, type EventTable } from '../noun';
import type { Day } from '../words/texts';
import { effectOf, owesNothing, withIntent, type Effect, type Owing } from './owing';
import { effectDuties, effectEvents, withdrawn, type EffectDuties, type EffectEvents } from './tables';

interface Birthday extends Owing {
  day?: Day;
  greeted?: true;
}
interface BirthdayEvents extends EffectEvents {
  BirthdayCame: { day: Day; effect: Effect };
}
interface BirthdayDuties extends EffectDuties {
  greet: { day: Day };
}
const own = (state: Birthday) => state;
const stream = () => 'birthday/b';
const record = (type: string, data: object): Decision => ({ events: [{ stream: stream(), type, data }] });
const events: EventTable<Birthday, BirthdayEvents> = {
  BirthdayCame: { evolve: (state, { data: { day } }) => ({ ...state, day }) },
  ...effectEvents<Birthday>({ done: (state) => ({ ...state, greeted: true }) }),
};
const duties: DutyTable<Birthday, Birthday, BirthdayDuties> = {
  greet: {
    guard: () => undefined,
    decide: (state, { day }) =>
      record('BirthdayCame', {
        day,
        effect: effectOf('b', state, { kind: 'reminder', to: { kind: 'person', id: 'p' } }),
      }),
  },
  ...effectDuties<Birthday, Birthday>({ stream, own }),
};
interface BirthdayNoun {
  stream: Birthday;
  state: Birthday;
  world: Birthday;
  events: BirthdayEvents;
  commands: object;
  duties: BirthdayDuties;
}
const birthday = new Noun<BirthdayNoun>({
  name: 'birthday',
  initial: owesNothing,
  evolve: (state, event, _, step) => withIntent(step(state), event),
  own,
  events,
  commands: {},
  duties,
});

const at = '2026-11-22T09:00:00.000Z';
const context = { actor: 'system', now: at } as Context;
const folded = (state: Birthday, decided: StreamEvent[]) =>
  decided.reduce((before, { type, data }) => birthday.evolve(before, { type, data, at, actor: 'system' }, 'b'), state);

function sent(state: Birthday, name: keyof BirthdayDuties, data: object): Birthday | string {
  const decision = birthday.decide(state, { name, data } as never, context);
  return 'refused' in decision ? decision.refused : folded(state, decision.events);
}
const greeted = () => sent(owesNothing, 'greet', { day: '2026-11-22' }) as Birthday;

describe('A noun that owes effects', () => {
  it('owes what its intent carries, under an id of its own, since then', () => {
    const effect = { effectId: 'b.reminder.1', kind: 'reminder', to: { kind: 'person', id: 'p' }, since: at };
    expect(greeted()).toEqual({ day: '2026-11-22', effects: [effect], failed: [], intents: 1 });
    expect(sent(greeted(), 'greet', { day: '2027-11-22' })).toMatchObject({
      effects: [{}, { effectId: 'b.reminder.2' }],
    });
  });

  it('records once that it is done, and what follows for itself', () => {
    const done = { effectId: 'b.reminder.1', reference: '<b.reminder.1@x>' };
    const after = sent(greeted(), 'record-effect-done', done) as Birthday;
    expect(after).toMatchObject({ effects: [], failed: [], intents: 1, greeted: true });
    expect(sent(after, 'record-effect-done', done)).toBe('unknown-effect');
    expect(sent(greeted(), 'record-effect-done', { ...done, effectId: 'b.reminder.7' })).toBe('unknown-effect');
  });

  it('keeps what failed for good, when, and why', () => {
    const after = sent(greeted(), 'record-effect-failed', { effectId: 'b.reminder.1', reason: '550' });
    expect(after).toMatchObject({ effects: [], failed: [{ effectId: 'b.reminder.1', since: at, at, reason: '550' }] });
  });

  it('withdraws what is no longer wanted, and nothing else', () => {
    const state = greeted();
    expect(withdrawn(state, () => true)).toEqual([]);
    const gone = withdrawn(state, () => false);
    expect(gone).toEqual([{ type: 'EffectWithdrawn', data: { effectId: 'b.reminder.1', kind: 'reminder' } }]);
    expect(
      folded(
        state,
        gone.map((event) => ({ stream: stream(), ...event })),
      ),
    ).toMatchObject({ effects: [], failed: [] });
  });
});
