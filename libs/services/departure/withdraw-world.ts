// Loads what withdrawing a departure gives back: the handovers that it superseded, and what it took from others.
import {
  candidateOf,
  isOpen,
  type ClientState,
  type Departure,
  type DepartureWorld,
  type Handover,
  type Superseded,
} from '#libs/domain';
import type { Read } from '../read';
import { handoversOf, leadsOf, peopleOf } from '../people/people';

/** @param most how many streams one command can rely on; successors and leads beyond it count as gone */
export async function undoneWorld(
  read: Read,
  departure: Departure,
  handovers: Handover[],
  most: number,
): Promise<Pick<DepartureWorld, 'undone' | 'people'>> {
  const released = await releasedBy(read, departure);
  const clientIds = [...handovers, ...released.map(({ handover }) => handover)].map(({ clientId }) => clientId);
  // Together, so that they share a few queries.
  const states = [...new Set(clientIds)].map(async (id) => [id, await read('client', id)] as const);
  const clients: Record<string, ClientState> = Object.fromEntries(await Promise.all(states));
  const superseded: Record<string, Superseded> = {};
  for (const handover of handovers.filter((each) => isOpen(each) && !each.passedTo)) {
    const before = await supersededBy(read, handover, clients[handover.clientId]?.handoverIds ?? []);
    if (!before) continue;
    const earlier = await read('departure', before.departureId);
    superseded[handover.id] = { handover: before, departure: earlier, leads: await leadsOf(read, before) };
  }
  const again = [...Object.values(superseded), ...released].map(({ handover }) => handover);
  const named = again.flatMap((each) => [each.leadId, candidateOf(each), each.lost?.representativeId ?? []].flat());
  const room = most - 4 - 2 * handovers.length - Object.keys(clients).length - again.length;
  const ids = [...new Set(named)].filter((id) => id !== undefined).slice(0, Math.max(room, 0));
  return { undone: { clients, superseded, released }, people: await peopleOf(read, ids) };
}

async function releasedBy(read: Read, { released = [] }: Departure) {
  const handovers = await handoversOf(
    read,
    released.map(({ handoverId }) => handoverId),
  );
  return handovers.flatMap((handover) => {
    const lost = released.find(({ handoverId }) => handoverId === handover.id);
    return lost ? [{ handover, lost }] : [];
  });
}

/** In an older log, a new handover does not name the one that it superseded; that one names the new one. */
async function supersededBy(read: Read, handover: Handover, known: string[]): Promise<Handover | undefined> {
  const { supersedes } = handover;
  const ids = supersedes === undefined ? known.filter((id) => id !== handover.id) : supersedes ? [supersedes] : [];
  const states = await handoversOf(read, ids);
  return states.find((each) => each.closedBecause === 'superseded' && each.before?.supersededBy === handover.id);
}
