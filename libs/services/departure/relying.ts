// Which handovers rely on somebody who leaves, and who could look after the clients.
import { canBecomeOwner, type Departure, type Involved, type Person } from '#libs/domain';
import { handoversOf, leadsOf, peopleOf, superiorsOf } from '../people/people';
import type { Read } from '../read';

/**
 * The handovers that rely on somebody who leaves. Only where nobody above stays, this loads those who could lead each:
 * the possible interim owners of its departure, and whoever is above its outgoing representative.
 */
export async function involvedOf(
  read: Read,
  leaverId: string,
  relying: string[],
  above: Person[],
): Promise<Involved[]> {
  const handovers = await handoversOf(read, relying);
  const covered = above.some(({ id, state }) => id !== leaverId && canBecomeOwner(state));
  return Promise.all(
    handovers.map(async (handover) => ({
      handover,
      leads: covered || handover.leadId !== leaverId ? [] : await leadsOf(read, handover),
    })),
  );
}

/** Those named at the announcement may have left since: then whoever is above them today looks after the clients. */
export async function fallbacksNow(read: Read, departure: Departure, representative: Person): Promise<string[]> {
  const named = await peopleOf(read, departure.fallbackIds);
  const above = await Promise.all([representative, ...named].map(({ state }) => superiorsOf(read, state)));
  return [...new Set([...departure.fallbackIds, ...above.flat().map(({ id }) => id)])];
}
