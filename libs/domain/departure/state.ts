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

export interface Departure extends DepartureAnnouncement, Owing<Effect<DepartureEffectKind>> {
  exists: true;
  announcedAt: Instant;
  announcedBy: Actor;
  status: DepartureStatus;
  /** As last recorded: nobody stays who could take the clients. */
  needsInterimOwner: boolean;
}
export type DepartureState = { exists: false } | Departure;

export const initialDeparture: DepartureState = { exists: false };
