// What the system itself owes a departure now, in order.
import { needsAnOwner } from './ask-for-owner';
import { isCarriedOut } from './chunks';
import type { Departure } from './state';
import type { Person } from '../representative/state';

interface Now {
  now: string;
  openHandovers: number;
  /** Everybody named, and whoever is above them today. */
  people: Person[];
}

/** First the question of who could take the clients, so that somebody is asked even if the last day cannot be closed. */
export function departureDutiesAt(departure: Departure, { now, openHandovers, people }: Now) {
  const { status, endsAt, needsInterimOwner } = departure;
  const carryOn = isCarriedOut(departure) ? [] : [duty('carry-on')];
  if (status === 'last-day-passed') return openHandovers === 0 ? [duty('complete')] : [];
  if (status !== 'announced') return carryOn;
  return [
    ...(needsAnOwner(departure, people) === needsInterimOwner ? [] : [duty('check-interim-owner')]),
    ...carryOn,
    ...(endsAt <= now && carryOn.length === 0 ? [duty('close-last-working-day')] : []),
  ];
}

const duty = <Name extends string>(name: Name) => ({ name, data: {} });
