// The reads of one client. The recorder writes them; nobody sends a command about them.
import { Noun, type EventOf, type EventTable } from '../noun';
import type { ReadsState, ReadTrace } from './state';

interface ReadsEvents {
  ReadsRecorded: { reads: ReadTrace[] };
}

export type ReadsEvent = EventOf<ReadsEvents>;

const events: EventTable<ReadsState, ReadsEvents> = {
  ReadsRecorded: {
    evolve: (state, { data }) => ({
      exists: true,
      times: data.reads.reduce((sum, { times }) => sum + times, state.times),
    }),
  },
};

export interface ReadsNoun {
  stream: ReadsState;
  state: ReadsState;
  world: ReadsState;
  events: ReadsEvents;
  commands: object;
  duties: object;
}

export const reads = new Noun<ReadsNoun>({
  name: 'reads',
  initial: { exists: false, times: 0 },
  own: (state) => state,
  events,
  commands: {},
  duties: {},
});
