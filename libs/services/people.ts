// Representatives as the rules about departures see them.
import { streamOf, type Person, type RepresentativeState } from '#libs/domain';
import type { ReadState } from '#libs/event-store';

const UPWARDS_AT_MOST = 10;

export const personOf = async (read: ReadState, id: string): Promise<Person> => ({
  id,
  state: await read<RepresentativeState>(streamOf('representative', id)),
});

export const peopleOf = (read: ReadState, ids: Iterable<string>): Promise<Person[]> =>
  Promise.all([...new Set(ids)].map((id) => personOf(read, id)));

/** The managers upwards, nearest first, at most ten of them; a circle ends where it closes. */
export async function superiorsOf(read: ReadState, representative: RepresentativeState): Promise<Person[]> {
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
