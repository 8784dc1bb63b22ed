// Loads what the rules about departures rely on. The decision expects the version of every stream that is read.
import {
  canBecomeOwner,
  isOpen,
  refuse,
  STREAMS_AT_MOST,
  successorOf,
  type Announcement,
  type AnnounceWorld,
  type Departure,
  type DepartureCommand,
  type DepartureWorld,
  type Involved,
  type OwnedClient,
  type Person,
  type PinnedPolicy,
  type Refused,
} from '#libs/domain';
import type { Read } from '../read';
import { handoversOf, leadsOf, peopleOf, personOf, superiorsOf } from '../people/people';
import { BUILT_IN_POLICY_ID } from '../policy/policies.service';
import { undoneWorld } from './withdraw-world';

export interface AnnounceRequest extends Announcement {
  representativeId: string;
  /** The built-in policy by default. */
  policyId?: string;
  /** HR's named default: who looks after clients when no superior stays. */
  defaultOwnerId?: string;
}

/** What only the read models know; they are asked once they have seen the log. */
export interface Lists {
  catchUp(): Promise<void>;
  clientsOwnedBy(representativeId: string): Promise<string[]>;
  handoversInvolving(representativeId: string): Promise<string[]>;
}

/** Gives each client the same new handover id, however often the decision is repeated. */
export type HandoverIds = (clientId: string) => string;

export function handoverIds(newId: () => string): HandoverIds {
  const given = new Map<string, string>();
  return (clientId) => {
    const id = given.get(clientId) ?? newId();
    given.set(clientId, id);
    return id;
  };
}

/** What announcing relies on; the lists come from the read models once they have seen the log. */
export async function announceWorld(
  lists: Lists,
  read: Read,
  departureId: string,
  request: AnnounceRequest,
  ids: HandoverIds,
): Promise<AnnounceWorld | Refused> {
  const policy = await pinnedPolicy(read, request.policyId ?? BUILT_IN_POLICY_ID);
  if (!policy) return refuse('unknown-policy');
  const representative = await personOf(read, request.representativeId);
  if (!representative.state.exists) return refuse('unknown-representative');
  const defaultOwner = request.defaultOwnerId ? await personOf(read, request.defaultOwnerId) : undefined;
  if (defaultOwner && !defaultOwner.state.exists) return refuse('unknown-representative', { as: 'interim-owner' });
  // Relied on: a nomination of this person that the lists do not have yet conflicts with the announcement.
  await read('engagement', representative.id);
  await lists.catchUp();
  const owned = await lists.clientsOwnedBy(representative.id);
  const involved = await lists.handoversInvolving(representative.id);
  // Each client has at least two streams, so too many are refused before hundreds of them are read.
  if (2 * owned.length + involved.length > STREAMS_AT_MOST) return refuse('too-many-clients');
  const superiors = await superiorsOf(read, representative.state);
  const world = {
    departureId,
    representative,
    superiors,
    ...(defaultOwner ? { defaultOwner } : {}),
    policy,
    clients: await clientsOf(read, owned, ids, (client) => client.state.active),
    involved: await involvedOf(read, representative.id, involved, [
      ...superiors,
      ...(defaultOwner ? [defaultOwner] : []),
    ]),
  };
  return streamsOf(world) > STREAMS_AT_MOST ? refuse('too-many-clients') : world;
}

function streamsOf({ superiors, clients, involved }: AnnounceWorld): number {
  const other = ['departure', 'representative', 'policy', 'default owner'].length + superiors.length + involved.length;
  return clients.reduce((sum, client) => sum + (client.open ? 3 : 2), other);
}

/** What a command on an announced departure relies on. */
export async function departureWorld(
  lists: Lists,
  read: Read,
  id: string,
  departure: Departure,
  command: DepartureCommand,
  ids: HandoverIds,
): Promise<DepartureWorld> {
  const policy = await pinnedPolicy(read, departure.policyId, departure.policyVersion);
  if (!policy) throw new Error(`The policy ${departure.policyId} of the departure ${id} is not in the log.`);
  const representative = await personOf(read, departure.representativeId);
  const world = { id, departure, representative, policy, handovers: [], owned: [], involved: [], people: [] };
  // The last day moves owners only, so it reads the clients that are left, not every handover.
  if (command.name === 'close-last-working-day') return { ...world, ...(await lastDayWorld(lists, read, world, ids)) };
  if (command.name === 'check-interim-owner')
    return { ...world, people: await peopleOf(read, await fallbacksNow(read, departure, representative)) };
  const handovers = await handoversOf(
    read,
    departure.handovers.map((each) => each.handoverId),
  );
  if (command.name === 'withdraw')
    return { ...world, handovers, ...(await undoneWorld(read, departure, handovers, STREAMS_AT_MOST)) };
  const named = command.name === 'name-interim-owner' ? [command.data.representativeId] : [];
  return { ...world, handovers, people: await peopleOf(read, named) };
}

/**
 * Whoever is leaving gets no more clients, so once the lists have seen the log they name every client that is left.
 * Successors beyond what one command can rely on are left out: those clients go to an interim owner first.
 */
async function lastDayWorld(
  lists: Lists,
  read: Read,
  { departure, representative }: Pick<DepartureWorld, 'departure' | 'representative'>,
  ids: HandoverIds,
) {
  await lists.catchUp();
  const ownedIds = await lists.clientsOwnedBy(representative.id);
  const owned = await clientsOf(read, ownedIds, ids, ({ open, state }) => state.active && !(open && isOpen(open)));
  const fallbackIds = await fallbacksNow(read, departure, representative);
  const leads = owned.map(({ open }) => open?.leadId);
  const successors = owned.map(({ open }) => open && successorOf(open));
  const named = [...fallbackIds, ...leads, ...successors].filter((id) => id !== undefined);
  const room = STREAMS_AT_MOST - 3 - 2 * owned.length;
  const people = await peopleOf(read, [...new Set(named)].slice(0, Math.max(room, 0)));
  const relying = await lists.handoversInvolving(representative.id);
  const involved = await involvedOf(
    read,
    representative.id,
    relying.slice(0, Math.max(room - people.length, 0)),
    people,
  );
  return { owned, involved, people, departure: { ...departure, fallbackIds } };
}

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

/** `opens` says whether a client gets a new handover: a stream that gets its first event must be read as empty. */
function clientsOf(
  read: Read,
  clientIds: string[],
  ids: HandoverIds,
  opens: (client: OwnedClient) => boolean,
): Promise<OwnedClient[]> {
  return Promise.all(
    clientIds.map(async (id) => {
      const state = await read('client', id);
      const client: OwnedClient = { id, state, handoverId: ids(id) };
      if (state.openHandoverId) {
        const open = await read('handover', state.openHandoverId);
        if (open.exists) client.open = open;
      }
      if (opens(client)) await read('handover', client.handoverId);
      return client;
    }),
  );
}

async function pinnedPolicy(read: Read, id: string, version?: number): Promise<PinnedPolicy | undefined> {
  const { versions } = await read('policy', id);
  const number = version ?? versions.length;
  const document = versions[number - 1];
  return document && { id, version: number, document };
}
