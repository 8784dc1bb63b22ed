// The folded readings of one client: no rule asks for them, so a count is all that is kept.
import type { ReadsEvent } from './events';

export interface ReadsState {
  exists: boolean;
  /** How often anything of the client was read. */
  times: number;
}

export const initialReads: ReadsState = { exists: false, times: 0 };

export function evolveReads(state: ReadsState, event: ReadsEvent): ReadsState {
  switch (event.type) {
    case 'ReadsRecorded':
      return { exists: true, times: event.data.reads.reduce((sum, { times }) => sum + times, state.times) };
  }
}
