// Whether somebody is left who could look after the clients, as the departure records it, and what it owes meanwhile.
import type { Effect } from '../effect/owing';
import { withdrawn } from '../effect/tables';
import type { EventTable } from '../noun';
import { canBecomeOwner, type Person } from '../representative/state';
import type { DepartureEffectKind } from '../words/effects';
import type { Id } from '../words/texts';
import type { Departure } from './state';

export interface InterimOwnerEvents {
  /** Without an effect nobody is asked: an older log does not say who announced it. */
  InterimOwnerNeeded: { effect?: Effect<DepartureEffectKind> };
  /** Somebody who could take the clients is here again. */
  InterimOwnerFound: object;
  /** Human resources named somebody, because everybody named at the announcement may leave too. */
  InterimOwnerNamed: { interimOwnerId: Id };
}

/** @param people everybody named, and whoever is above them today */
export const nobodyFollows = (
  { status, representativeId }: Pick<Departure, 'status' | 'representativeId'>,
  people: Person[],
): boolean =>
  status === 'announced' && !people.some(({ id, state }) => id !== representativeId && canBecomeOwner(state));

const found = (departure: Departure): Departure => ({ ...departure, needsInterimOwner: false });

export const events: EventTable<Departure, InterimOwnerEvents> = {
  InterimOwnerNeeded: { evolve: (departure) => ({ ...departure, needsInterimOwner: true }) },
  InterimOwnerFound: { evolve: found },
  InterimOwnerNamed: {
    evolve: (departure, { data: { interimOwnerId } }) =>
      found({ ...departure, fallbackIds: [...departure.fallbackIds, interimOwnerId] }),
  },
};

const isAsked = ({ status, needsInterimOwner }: Departure): boolean => status === 'announced' && needsInterimOwner;

export const wantedOf = (departure: Departure): Departure['effects'] => (isAsked(departure) ? departure.effects : []);
/** Nobody was told, and nobody has been found since. */
export const unrepairedOf = (departure: Departure): Departure['failed'] => (isAsked(departure) ? departure.failed : []);
export const withdrawalsOf = (departure: Departure) => withdrawn(departure, () => isAsked(departure));
