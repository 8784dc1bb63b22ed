// Logs of version 0.1 still fold to the same states: old-logs.json holds events and states from that version.
import { evolve, initialState, upcast } from './nouns';
import logs from './old-logs.json';

interface Told {
  stream: string;
  type: string;
  data: Record<string, unknown>;
  at: string;
  actor: string;
}

/** Through JSON and back, which drops undefined fields. */
function folded(events: Told[]): Record<string, unknown> {
  const states = new Map<string, unknown>();
  for (const { stream, type, data, at, actor } of events) {
    const event = { type, data: upcast(type, 1, data), at, actor };
    states.set(stream, evolve(stream, states.get(stream) ?? initialState(stream), event));
  }
  return JSON.parse(JSON.stringify(Object.fromEntries(states))) as Record<string, unknown>;
}

describe('A log that was written before 0.2.0', () => {
  it.each(logs.map(({ events, states }) => [events.length, events as unknown as Told[], states] as const))(
    'of %s events folds to the same states as then, in every field of that time',
    (_, events, states) => {
      expect(folded(events)).toMatchObject(states);
    },
  );

  it('contains these kinds of events', () => {
    const types = new Set(logs.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(types.size).toBe(67);
  });
});
