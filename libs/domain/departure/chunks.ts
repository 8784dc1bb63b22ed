// A departure with many clients: one event decides for all of them, and the departure's story carries it out in chunks.
import type { EventTable } from '../noun';
import type { Id } from '../words/texts';
import type { Backlog, Departure, DepartureHandover, ReleasedHandover } from './state';

/** As many clients, and handovers of other departures, as one append carries; each touches up to four streams. */
export const AT_ONCE = 100;

/** The clients who got another owner when the last working day ended, and those found without a handover only then. */
export interface PassedOn {
  passed: { clientId: Id; to: Id; basis: 'successor' | 'interim' }[];
  added: DepartureHandover[];
}

export interface ChunkEvents {
  /** Ids of handovers: opened, moved or taken back; dropped because the client is no longer theirs; of others. */
  DepartureCarriedOn: { own: Id[]; dropped: Id[]; others: Id[]; released: ReleasedHandover[] };
  /** The last working day has ended for these; others are still to come. */
  ClientsPassedOn: PassedOn;
}

export const nothingLeft: Backlog = { own: [], unopened: [], others: [] };

/** How many handovers the last decision is still to be carried out for. */
export const leftOf = ({ backlog: { own, others } }: Pick<Departure, 'backlog'>): number => own.length + others.length;
export const isCarriedOut = (departure: Pick<Departure, 'backlog'>): boolean => leftOf(departure) === 0;

/** Whether a decision about it is too much for one append, by what it has opened and released. */
export const isLarge = ({ handovers, released = [] }: Departure, atOnce = AT_ONCE): boolean =>
  handovers.length + released.length > atOnce;

/** Whether the client's handover is decided and not open yet. */
export const isToBeOpened = ({ backlog, handovers }: Departure, clientId: string): boolean =>
  backlog.unopened.length > 0 &&
  handovers.some((each) => each.clientId === clientId && backlog.unopened.includes(each.handoverId));

const idsOf = (handovers: { handoverId: Id }[]): Id[] => handovers.map(({ handoverId }) => handoverId);

/** @param others handovers of other departures, from which to release the outgoing representative */
export function announcedInChunks(handovers: DepartureHandover[], others: Id[]): Backlog {
  const own = idsOf(handovers);
  return { own, unopened: own, others };
}

export function rescheduledInChunks(departure: Departure): Departure {
  return { ...departure, backlog: { ...departure.backlog, own: idsOf(departure.handovers) } };
}

/** What has not been opened never will be. */
export function withdrawnInChunks(departure: Departure): Departure {
  const unopened = new Set(departure.backlog.unopened);
  const handovers = departure.handovers.filter(({ handoverId }) => !unopened.has(handoverId));
  const backlog = { own: idsOf(handovers), unopened: [], others: idsOf(departure.released ?? []) };
  return { ...departure, handovers, backlog };
}

export const events: EventTable<Departure, ChunkEvents> = {
  DepartureCarriedOn: {
    evolve(departure, { data: { own, dropped, others, released } }) {
      const done = new Set([...own, ...dropped]);
      const gone = new Set(dropped);
      const stays = (id: Id) => !done.has(id);
      const { backlog } = departure;
      return {
        ...departure,
        handovers: departure.handovers.filter(({ handoverId }) => !gone.has(handoverId)),
        released: [...(departure.released ?? []), ...released],
        backlog: {
          own: backlog.own.filter(stays),
          unopened: backlog.unopened.filter(stays),
          others: backlog.others.filter((id) => !others.includes(id)),
        },
      };
    },
  },
  ClientsPassedOn: {
    evolve: (departure, { data: { added } }) => ({ ...departure, handovers: [...departure.handovers, ...added] }),
  },
};
