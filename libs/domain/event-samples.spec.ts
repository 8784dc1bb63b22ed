// A sample of every version of every event ever written; each must lift and fold forever.
// A change to an event's shape adds a sample of the new version and leaves the old ones as they are.
import samples from './event-samples.json';
import { EVENT_TYPES, evolve, initialState, schemaVersionOf, upcast } from './nouns';

describe('every event ever written', () => {
  it('has a sample of each of its versions', () => {
    const wanted = EVENT_TYPES.flatMap((type) =>
      Array.from({ length: schemaVersionOf(type) }, (_, index) => `${type} ${index + 1}`),
    );
    const there = samples.map(({ type, schemaVersion }) => `${type} ${schemaVersion}`);
    expect(there.toSorted()).toEqual(wanted.toSorted());
  });

  it('is folded, each in a state that knows its stream', () => {
    const states = new Map<string, unknown>();
    for (const { stream, type, schemaVersion, data } of samples) {
      const event = { type, data: upcast(type, schemaVersion, data), at: '2026-11-22T09:00:00.000Z', actor: 'hr' };
      states.set(stream, evolve(stream, states.get(stream) ?? initialState(stream), event));
    }
    expect([...states.keys()].toSorted()).toEqual([
      'client/c',
      'departure/d',
      'engagement/r1',
      'handover/h',
      'person/x',
      'policy/p',
      'reads/c',
      'representative/r1',
    ]);
    expect([...states.values()]).toMatchSnapshot();
  });

  it('of a newer Baton than this one is refused', () => {
    expect(() => upcast('ClientAdded', schemaVersionOf('ClientAdded') + 1, {})).toThrow(/newer Baton/);
  });

  it('is lifted step by step where its shape has changed', () => {
    const lifts = [(data: object) => ({ ...data, second: true }), (data: object) => ({ ...data, third: true })];
    expect(upcast('ClientAdded', 1, { first: true }, lifts)).toEqual({ first: true, second: true, third: true });
    expect(upcast('ClientAdded', 2, { first: true }, lifts)).toEqual({ first: true, third: true });
    expect(upcast('ClientAdded', 3, { first: true }, lifts)).toEqual({ first: true });
  });
});
