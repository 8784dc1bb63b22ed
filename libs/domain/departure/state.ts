// The folded departure.
import type { Effect, Owing } from '../effect/owing';
import type { DepartureEffectKind } from '../words/effects';
import type { DepartureKind, DepartureStatus, Tier, TrackName } from '../words/process';
import type { Actor, Day, Id, Instant, Personal } from '../words/texts';

export interface DepartureHandover {
  handoverId: Id;
  clientId: Id;
  tier: Tier;
  track: TrackName;
  /** Of a sudden departure: who looks after the client from the end of the last working day, if nobody is found. */
  interimOwnerId?: Id;
}

/** The outgoing representative's part in another's handover: successor or nominee, or lead (and who leads now). */
export interface ReleasedHandover {
  handoverId: Id;
  successor?: true;
  leadId?: Id;
}

export interface DepartureAnnouncement {
  representativeId: Id;
  lastWorkingDay: Day;
  /** The instant at which that day ends in the policy's calendar. */
  endsAt: Instant;
  kind: DepartureKind;
  reason?: Personal<string>;
  policyId: Id;
  policyVersion: number;
  /** Who may become interim owner, in this order: the managers above, then HR's named default. */
  fallbackIds: Id[];
  /** Every client's, also those that are still to be opened. */
  handovers: DepartureHandover[];
  /** Missing in older logs: nothing is given back when such a departure is withdrawn. */
  released?: ReleasedHandover[];
  /** Of a large departure, which opens no handover itself: others' handovers from which to release who leaves. */
  inChunks?: { others: Id[] };
}

/** What a large departure still has to bring in line with the last decision about it, a chunk at a time. */
export interface Backlog {
  /** Its own handovers. */
  own: Id[];
  /** Those of them that have not been opened yet. */
  unopened: Id[];
  /** Handovers of other departures, in which the outgoing representative is or was successor or lead. */
  others: Id[];
}

export interface Departure extends Omit<DepartureAnnouncement, 'inChunks'>, Owing<Effect<DepartureEffectKind>> {
  exists: true;
  announcedAt: Instant;
  announcedBy: Actor;
  status: DepartureStatus;
  /** As last recorded: nobody stays who could take the clients. */
  needsInterimOwner: boolean;
  backlog: Backlog;
}
export type DepartureState = { exists: false } | Departure;

export const initialDeparture: DepartureState = { exists: false };
