// What happens to a departure: the events, and how each changes the state.
import { effectEvents, type EffectEvents } from '../effect/tables';
import { text, type EventOf, type EventTable } from '../noun';
import type { Day, Id, Instant, Personal } from '../words/texts';
import { events as chunks, rescheduledInChunks, withdrawnInChunks, type ChunkEvents, type PassedOn } from './chunks';
import { events as interimOwner, type InterimOwnerEvents } from './interim-owner';
import type { Departure, DepartureAnnouncement } from './state';

interface OfLeaver {
  representativeId: Id;
  reason?: Personal<string>;
}
export interface DepartureEvents extends ChunkEvents, InterimOwnerEvents, EffectEvents {
  DepartureAnnounced: DepartureAnnouncement;
  DepartureRescheduled: OfLeaver & { lastWorkingDay: Day; endsAt: Instant; inChunks?: true };
  DepartureWithdrawn: OfLeaver & { inChunks?: true };
  /** The day has ended: who became owner of clients not handed over yet, and which clients were found late. */
  LastWorkingDayPassed: PassedOn;
  DepartureCompleted: { handovers: number };
  /** One of its handovers is open again because the departure that superseded it was withdrawn. */
  DepartureReopened: { handoverId: Id };
}
export type DepartureEvent = EventOf<DepartureEvents>;

const because = { personal: { reason: text('departure.reason') }, sealedFor: 'representativeId' } as const;

export const events: EventTable<Departure, DepartureEvents> = {
  DepartureAnnounced: { ...because, evolve: (departure) => departure },
  DepartureRescheduled: {
    ...because,
    evolve: (departure, { data: { lastWorkingDay, endsAt, inChunks } }) => {
      const moved = { ...departure, lastWorkingDay, endsAt };
      return inChunks ? rescheduledInChunks(moved) : moved;
    },
  },
  DepartureWithdrawn: {
    ...because,
    evolve(departure, { data: { inChunks } }) {
      const withdrawn = { ...departure, status: 'withdrawn' } as const;
      return inChunks ? withdrawnInChunks(withdrawn) : withdrawn;
    },
  },
  LastWorkingDayPassed: {
    evolve: (departure, { data: { added } }) => ({
      ...departure,
      status: 'last-day-passed',
      handovers: [...departure.handovers, ...added],
    }),
  },
  DepartureCompleted: { evolve: (departure) => ({ ...departure, status: 'completed' }) },
  DepartureReopened: { evolve: (departure) => ({ ...departure, status: 'last-day-passed' }) },
  ...chunks,
  ...interimOwner,
  ...effectEvents<Departure>(),
};
