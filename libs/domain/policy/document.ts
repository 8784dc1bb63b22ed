// A policy as published: tiers, tracks, gates, dates and reminders, all data.
import type { Section, StepName, Tier, TrackName } from '../words/process';
import type { BusinessCalendar } from '../words/calendar';
import type { House, Money, Schedule } from '../words/texts';

/** What a due date is counted from. */
export type Anchor = 'announcement' | 'last-working-day' | 'ownership';

/** When a step is due; reminders and the escalation are counted from that instant. */
export interface Timing {
  anchor: Anchor;
  due: Schedule;
  reminders: Schedule[];
  escalate: Schedule;
}

export interface Track {
  'compile-dossier': Timing & { sections: Section[]; signature: boolean; approval: boolean };
  'appoint-successor': Timing & { approval: boolean; acceptance: boolean };
  /** Settled by the client's answer or, if silence is enough, that long after the notice was sent. */
  'notify-client': Timing & { settledBy: 'acknowledgement' | 'silence'; silence: Schedule };
  'joint-visit': Timing | null;
  interview: Timing | null;
  /** Each survey is sent that long after ownership passed, and closed unanswered after `answerWithin`. */
  'follow-up-surveys': Timing & { surveys: Schedule[]; answerWithin: Schedule };
  ownershipPassesAfter: Extract<StepName, 'notify-client' | 'joint-visit' | 'interview'>;
}

export interface TierRule {
  tier: Tier;
  /** Lifetime spend from which the tier applies. */
  from: Money;
  track: TrackName;
}

export interface PolicyDocument {
  name: House;
  calendar: BusinessCalendar;
  /** Highest first; the last one starts at 0. */
  tiers: TierRule[];
  tracks: Record<TrackName, Track>;
}
