// The folded departure.
import type { DepartureKind, DepartureStatus, Tier, TrackName } from '../words/process';
import type { Day, Id, Instant, Personal } from '../words/texts';

export interface DepartureHandover {
  handoverId: Id;
  clientId: Id;
  tier: Tier;
  track: TrackName;
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
  handovers: DepartureHandover[];
  /** Missing in older logs: nothing is given back when such a departure is withdrawn. */
  released?: ReleasedHandover[];
}

export interface Departure extends DepartureAnnouncement {
  exists: true;
  announcedAt: Instant;
  status: DepartureStatus;
}
export type DepartureState = { exists: false } | Departure;

export const initialDeparture: DepartureState = { exists: false };
