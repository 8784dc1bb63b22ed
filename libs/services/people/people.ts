// Representatives as the rules about departures see them.
import { type Handover, type Person, type RepresentativeState } from '#libs/domain';
import type { Read } from '../read';

const UPWARDS_AT_MOST = 10;

export const personOf = async (read: Read, id: string): Promise<Person> => ({
  id,
  state: await read('representative', id),
});

export const peopleOf = (read: Read, ids: Iterable<string>): Promise<Person[]> =>
  Promise.all([...new Set(ids)].map((id) => personOf(read, id)));

/** The managers upwards, nearest first, at most ten; a circle ends where it closes. */
export async function superiorsOf(read: Read, representative: RepresentativeState): Promise<Person[]> {
  const superiors: Person[] = [];
  const seen = new Set<string>();
  let above = representative.traits.managerId;
  while (above !== undefined && !seen.has(above) && superiors.length < UPWARDS_AT_MOST) {
    seen.add(above);
    const person = await personOf(read, above);
    superiors.push(person);
    above = person.state.traits.managerId;
  }
  return superiors;
}

/** Those that exist. */
export async function handoversOf(read: Read, ids: string[]): Promise<Handover[]> {
  const states = await Promise.all(ids.map((id) => read('handover', id)));
  return states.filter((state): state is Handover => state.exists);
}

/**
 * Who could lead a handover: the possible interim owners of its departure, and whoever is above its outgoing
 * representative.
 */
export async function leadsOf(read: Read, { departureId, outgoingId }: Handover): Promise<Person[]> {
  const departure = await read('departure', departureId);
  const named = await peopleOf(read, departure.exists ? departure.fallbackIds : []);
  const outgoing = await personOf(read, outgoingId);
  const above = await superiorsOf(read, outgoing.state);
  return [...new Map([...named, ...above].map((person) => [person.id, person])).values()];
}
