// Loads what the rules about departures rely on. The decision expects the version of every stream that is read.
import {
  AT_ONCE,
  isCarriedOut,
  isLarge,
  isOpen,
  refuse,
  STREAMS_AT_MOST,
  successorOf,
  type Announcement,
  type AnnounceWorld,
  type Departure,
  type DepartureCommand,
  type DepartureWorld,
  type OwnedClient,
  type PinnedPolicy,
  type Refused,
} from '#libs/domain';
import type { Read } from '../read';
import { handoversOf, peopleOf, personOf, superiorsOf } from '../people/people';
import { BUILT_IN_POLICY_ID } from '../policy/policies.service';
import { fallbacksNow, involvedOf } from './relying';
import { chunkWorld } from './chunk-world';
import { ownedClient } from './owned-client';
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
  /** The active ones, with what they have spent. */
  bookOf(representativeId: string): Promise<{ id: string; lifetimeSpend: string | null }[]>;
  /** How many of a departure's handovers are open. */
  openHandoversOf(departureId: string): Promise<number>;
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

/**
 * What announcing relies on; the lists come from the read models once they have seen the log.
 *
 * @param atOnce a book with more clients and handovers is large: its story opens the handovers, as many at a time
 */
export async function announceWorld(
  lists: Lists,
  read: Read,
  departureId: string,
  request: AnnounceRequest,
  ids: HandoverIds,
  atOnce = AT_ONCE,
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
  const superiors = await superiorsOf(read, representative.state);
  const who = { departureId, representative, superiors, ...(defaultOwner ? { defaultOwner } : {}), policy };
  if (owned.length + involved.length > atOnce)
    return { ...who, clients: [], involved: [], large: await largeBook(lists, representative.id, involved, ids) };
  return {
    ...who,
    clients: await clientsOf(read, owned, ids, (client) => client.state.active),
    involved: await involvedOf(read, representative.id, involved, [
      ...superiors,
      ...(defaultOwner ? [defaultOwner] : []),
    ]),
  };
}

async function largeBook(lists: Lists, representativeId: string, others: string[], ids: HandoverIds) {
  const book = await lists.bookOf(representativeId);
  const clients = book.map(({ id, lifetimeSpend }) => ({
    id,
    handoverId: ids(id),
    ...(lifetimeSpend === null ? {} : { lifetimeSpend }),
  }));
  return { clients, others };
}

/** What a command on an announced departure relies on. */
export async function departureWorld(
  lists: Lists,
  read: Read,
  id: string,
  departure: Departure,
  command: DepartureCommand,
  ids: HandoverIds,
  atOnce = AT_ONCE,
): Promise<DepartureWorld> {
  const policy = await pinnedPolicy(read, departure.policyId, departure.policyVersion);
  if (!policy) throw new Error(`The policy ${departure.policyId} of the departure ${id} is not in the log.`);
  const representative = await personOf(read, departure.representativeId);
  const world = { id, departure, representative, policy, handovers: [], owned: [], involved: [], people: [] };
  // The last day moves owners only, so it reads the clients that are left, not every handover.
  if (command.name === 'close-last-working-day')
    return { ...world, ...(await lastDayWorld(lists, read, world, ids, atOnce)) };
  if (command.name === 'check-interim-owner')
    return { ...world, people: await peopleOf(read, await fallbacksNow(read, departure, representative)) };
  if (command.name === 'name-interim-owner')
    return { ...world, people: await peopleOf(read, [command.data.representativeId]) };
  if (command.name === 'carry-on') return { ...world, ...(await chunkWorld(read, world, atOnce)) };
  if (isLarge(departure, atOnce) || !isCarriedOut(departure)) {
    if (command.name !== 'complete') return { ...world, isLarge: true };
    await lists.catchUp();
    return { ...world, isLarge: true, openHandovers: await lists.openHandoversOf(id) };
  }
  const handovers = await handoversOf(
    read,
    departure.handovers.map((each) => each.handoverId),
  );
  if (command.name === 'withdraw')
    return { ...world, handovers, ...(await undoneWorld(read, departure, handovers, STREAMS_AT_MOST)) };
  return { ...world, handovers };
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
  atOnce: number,
) {
  await lists.catchUp();
  const ownedIds = await lists.clientsOwnedBy(representative.id);
  const owned = await clientsOf(
    read,
    ownedIds.slice(0, atOnce),
    ids,
    ({ open, state }) => state.active && !(open && isOpen(open)),
  );
  const fallbackIds = await fallbacksNow(read, departure, representative);
  const leads = owned.map(({ open }) => open?.leadId);
  const successors = owned.map(({ open }) => open && successorOf(open));
  const named = [...fallbackIds, ...leads, ...successors].filter((id) => id !== undefined);
  const room = STREAMS_AT_MOST - 3 - 2 * owned.length;
  const people = await peopleOf(read, [...new Set(named)].slice(0, Math.max(room, 0)));
  const relying = await lists.handoversInvolving(representative.id);
  const next = relying.slice(0, Math.max(atOnce - owned.length, 0));
  const involved = await involvedOf(read, representative.id, next, people);
  const rest = ownedIds.length - owned.length + relying.length - next.length;
  return { owned, involved, people, rest, departure: { ...departure, fallbackIds } };
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
      const client = await ownedClient(read, id, ids(id));
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
