// Loads the next clients of a large departure, and the next handovers of others that it concerns.
import { STREAMS_AT_MOST, type DepartureWorld, type OwnedClient } from '#libs/domain';
import { handoversOf, peopleOf } from '../people/people';
import type { Read } from '../read';
import { fallbacksNow, involvedOf } from './relying';
import { ownedClient } from './owned-client';
import { undoneWorld } from './withdraw-world';

export async function chunkWorld(
  read: Read,
  { departure, representative }: Pick<DepartureWorld, 'departure' | 'representative'>,
  atOnce: number,
): Promise<Partial<DepartureWorld>> {
  const own = departure.backlog.own.slice(0, atOnce);
  const others = departure.backlog.others.slice(0, atOnce - own.length);
  if (departure.status === 'withdrawn') {
    const handovers = await handoversOf(read, own);
    const lost = (departure.released ?? []).filter(({ handoverId }) => others.includes(handoverId));
    const undone = await undoneWorld(read, { ...departure, released: lost }, handovers, STREAMS_AT_MOST);
    return { handovers, ...undone, chunk: { own, others, clients: [], involved: [] } };
  }
  const fallbackIds = await fallbacksNow(read, departure, representative);
  const people = await peopleOf(read, fallbackIds);
  const [clients, involved] = await Promise.all([
    Promise.all(own.map((id) => clientOf(read, departure, id))),
    involvedOf(read, representative.id, others, people),
  ]);
  return { people, chunk: { own, others, clients, involved } };
}

/** With the handover that it has of this departure, or the one that this departure's is to supersede. */
async function clientOf(
  read: Read,
  { handovers }: Pick<DepartureWorld['departure'], 'handovers'>,
  handoverId: string,
): Promise<OwnedClient> {
  const id = handovers.find((each) => each.handoverId === handoverId)?.clientId ?? '';
  const [client, own] = await Promise.all([ownedClient(read, id, handoverId), read('handover', handoverId)]);
  return own.exists ? { ...client, own } : client;
}
