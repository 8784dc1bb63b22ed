// Facts about a departure.
import type { Tier, TrackName } from '../handover/process';

export interface DepartureHandover {
  handoverId: string;
  clientId: string;
  tier: Tier;
  track: TrackName;
}

/** What the one who leaves was in a handover of somebody else: successor or nominee, or lead (and who leads now). */
export interface ReleasedHandover {
  handoverId: string;
  successor?: true;
  leadId?: string;
}

export interface DepartureAnnouncement {
  representativeId: string;
  lastWorkingDay: string;
  /** The instant at which that day ends in the policy's calendar. */
  endsAt: string;
  kind: 'planned' | 'sudden';
  reason?: string;
  policyId: string;
  policyVersion: number;
  /** Who may become interim owner, in this order: the managers upwards, then HR's named default. */
  fallbackIds: string[];
  handovers: DepartureHandover[];
  /** Older logs do not have it: nothing is given back when such a departure is withdrawn. */
  released?: ReleasedHandover[];
}

export type DepartureEvent =
  | { type: 'DepartureAnnounced'; data: DepartureAnnouncement }
  | {
      type: 'DepartureRescheduled';
      data: { representativeId: string; lastWorkingDay: string; endsAt: string; reason?: string };
    }
  | { type: 'DepartureWithdrawn'; data: { representativeId: string; reason?: string } }
  /** The day has ended: who became owner of what was not handed over yet, and clients that were found late. */
  | {
      type: 'LastWorkingDayPassed';
      data: { passed: { clientId: string; to: string; basis: 'successor' | 'interim' }[]; added: DepartureHandover[] };
    }
  /** Because those named at the announcement may all leave, too. */
  | { type: 'InterimOwnerNamed'; data: { interimOwnerId: string } }
  | { type: 'DepartureCompleted'; data: { handovers: number } }
  /** One of its handovers is open again, because the departure that superseded it was withdrawn. */
  | { type: 'DepartureReopened'; data: { handoverId: string } };
