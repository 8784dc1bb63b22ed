// Decides on departures: loads what a decision relies on, and asks the rules.
import {
  announce,
  NOUNS,
  refuse,
  type Announcement,
  type Context,
  type Decision,
  type DepartureCommand,
} from '#libs/domain';
import type { Read } from '../read';
import { announceWorld, departureWorld, type AnnounceRequest, type HandoverIds, type Lists } from './departure-worlds';

/** Loads the outgoing representative, the clients and whatever relied on that person, and decides. */
export async function decideAnnouncement(
  lists: Lists,
  read: Read,
  id: string,
  request: AnnounceRequest,
  context: Context,
  ids: HandoverIds,
  atOnce?: number,
): Promise<Decision> {
  await read('departure', id);
  const world = await announceWorld(lists, read, id, request, ids, atOnce);
  return 'refused' in world ? world : announce(world, announcementIn(request), context);
}

export async function decideOnDeparture(
  lists: Lists,
  read: Read,
  id: string,
  command: DepartureCommand,
  context: Context,
  ids: HandoverIds,
  atOnce?: number,
): Promise<Decision> {
  const departure = await read('departure', id);
  if (!departure.exists) return refuse('unknown-departure');
  const world = await departureWorld(lists, read, id, departure, command, ids, atOnce);
  return NOUNS.departure.decide(world, command, context);
}

export function announcementIn({ lastWorkingDay, kind, reason }: AnnounceRequest): Announcement {
  return { lastWorkingDay, kind, ...(reason === undefined ? {} : { reason }) };
}
