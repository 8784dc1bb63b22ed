// What a departure owes, with the people it goes to and mentions, as known now.
import { asPerson, wantedOf, type Departure, type RepresentativeDetails } from '#libs/domain';
import type { History } from '../history';

export interface OwedByDeparture {
  noun: 'departure';
  effect: Departure['effects'][number];
  to: { name: string; email?: string };
  departure: Departure;
  outgoing: RepresentativeDetails;
}

/** Oldest first; empty for a departure that does not exist or needs nothing. */
export async function owedByDeparture(facts: History, id: string): Promise<OwedByDeparture[]> {
  const { state: departure } = await facts.load('departure', id);
  const wanted = departure.exists ? wantedOf(departure) : [];
  if (!departure.exists || wanted.length === 0) return [];
  const { details: outgoing } = await facts.read('representative', departure.representativeId);
  return Promise.all(
    wanted.map(async (effect) => ({
      noun: 'departure' as const,
      effect,
      to: await recipient(facts, effect.to.id),
      departure,
      outgoing,
    })),
  );
}

/** Whoever no longer belongs to human resources must not learn of it: the mail fails, and that is seen. */
async function recipient({ read }: History, id: string): Promise<OwedByDeparture['to']> {
  const { details, active, roles } = asPerson(await read('person', id), await read('representative', id));
  return active && roles.some(({ role }) => role === 'hr') ? details : { name: details.name };
}
