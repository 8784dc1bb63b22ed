// Asks for an interim owner when nobody is left to look after the clients: once each time this arises.
import { on, type Decision } from '../decision';
import { effectOf } from '../effect/owing';
import type { DutyTable, EventOf } from '../noun';
import { refuse } from '../refused';
import type { Person } from '../representative/state';
import { personIn } from '../who';
import { nobodyFollows, type InterimOwnerEvents } from './interim-owner';
import type { Departure } from './state';
import type { DepartureWorld } from './world';

export interface InterimOwnerDuties {
  /** Records that an interim owner is needed now, or no longer. */
  'check-interim-owner': object;
}

/** @param people everybody named, and whoever is above them today */
export const needsAnOwner = (departure: Departure, people: Person[]): boolean =>
  departure.handovers.length > 0 && nobodyFollows(departure, people);

export const duties: DutyTable<Departure, DepartureWorld, InterimOwnerDuties> = {
  'check-interim-owner': {
    guard: ({ status }) => (status === 'announced' ? undefined : refuse('departure-closed')),
    decide: check,
  },
};

function check({ id, departure, people }: DepartureWorld): Decision {
  const needed = needsAnOwner(departure, people);
  if (needed === departure.needsInterimOwner) return refuse('not-due');
  if (!needed)
    return { events: on<EventOf<InterimOwnerEvents>>('departure', id, { type: 'InterimOwnerFound', data: {} }) };
  const asked = personIn(departure.announcedBy);
  const to = { kind: 'person', id: asked ?? '' } as const;
  const data = asked ? { effect: effectOf(id, departure, { kind: 'interim-owner-needed', to } as const) } : {};
  return { events: on<EventOf<InterimOwnerEvents>>('departure', id, { type: 'InterimOwnerNeeded', data }) };
}
