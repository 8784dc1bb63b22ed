// Every mistake that a policy document can have: where it is, and what belongs there. libs/telling says it to a reader.
import type { Section, StepName, Tier, TrackName } from './process';

/** `at` is the field's path, such as `tracks.vip.interview.due`; empty for the document itself. */
export type PolicyMistake = { at: string } & (
  | { mistake: 'not-an-object' | 'missing' | 'not-a-calendar' | 'not-true-or-false' }
  | { mistake: 'not-a-tier-rule'; tiers: readonly Tier[]; tracks: readonly TrackName[] }
  | { mistake: 'tier-not-below' | 'last-tier-not-at-zero' }
  | { mistake: 'not-an-anchor'; anchors: readonly string[] }
  | { mistake: 'ownership-before-it-passes'; step: StepName }
  | { mistake: 'not-a-schedule' | 'not-schedules' }
  | { mistake: 'not-sections'; sections: readonly Section[] }
  | { mistake: 'never-settled' }
  | { mistake: 'not-surveys'; most: number }
  | { mistake: 'ownership-never-passes'; steps: readonly StepName[] }
);
