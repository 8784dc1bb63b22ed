// Who is relied on in handovers, one stream for each representative. It decides nothing: a nomination or a new lead
// writes here, and the announcement that this person leaves has read it, so a race makes one of the two decide again.
// It is not the representative's own stream, whose version would tell the people above that somebody else leaves.
import { on, type StreamEvent } from '../decision';
import { Noun, type EventOf, type EventTable } from '../noun';
import type { Id } from '../words/texts';

interface EngagementState {
  exists: boolean;
}
interface EngagementEvents {
  RepresentativeEngaged: { as: 'candidate' | 'lead'; departureId: Id };
}

const events: EventTable<EngagementState, EngagementEvents> = {
  RepresentativeEngaged: { evolve: () => ({ exists: true }) },
};

export interface EngagementNoun {
  stream: EngagementState;
  state: EngagementState;
  world: EngagementState;
  events: EngagementEvents;
  commands: object;
  duties: object;
}

export const engagement = new Noun<EngagementNoun>({
  name: 'engagement',
  initial: { exists: false },
  own: (state) => state,
  events,
  commands: {},
  duties: {},
});

export const engaged = (
  id: string,
  as: 'candidate' | 'lead',
  { departureId }: { departureId: string },
): StreamEvent[] =>
  on<EventOf<EngagementEvents>>('engagement', id, { type: 'RepresentativeEngaged', data: { as, departureId } });

/** Somebody relied on in many handovers of one departure gets one event. */
export function engagedOnce(decided: StreamEvent[]): StreamEvent[] {
  const told = new Set<string>();
  return decided.filter(({ stream, type, data }) => {
    if (type !== 'RepresentativeEngaged') return true;
    const what = `${stream} ${JSON.stringify(data)}`;
    if (told.has(what)) return false;
    told.add(what);
    return true;
  });
}
