// What an operator filters by in Temporal. The namespace has to know these attributes; the worker adds them at its start.
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import { isOverdue, type Progress } from './contract';

export const ATTRIBUTES = {
  kind: defineSearchAttributeKey('BatonKind', 'KEYWORD'),
  stage: defineSearchAttributeKey('BatonStage', 'KEYWORD'),
  tier: defineSearchAttributeKey('BatonTier', 'KEYWORD'),
  track: defineSearchAttributeKey('BatonTrack', 'KEYWORD'),
  /** The story id of the departure that a handover belongs to, such as `departure-17`. */
  departure: defineSearchAttributeKey('BatonDeparture', 'KEYWORD'),
  overdue: defineSearchAttributeKey('BatonOverdue', 'BOOL'),
} as const;

/** What stays the same for the whole story. */
interface Fixed {
  kind: string;
  tier?: string;
  track?: string;
  departure?: string;
}

export function attributesAtStart(fixed: Fixed, progress: Progress, now: string): TypedSearchAttributes {
  const { kind, stage, tier, track, departure, overdue } = ATTRIBUTES;
  return new TypedSearchAttributes([
    { key: kind, value: fixed.kind },
    { key: stage, value: progress.stage },
    { key: overdue, value: isOverdue(progress, now) },
    ...(fixed.tier === undefined ? [] : [{ key: tier, value: fixed.tier }]),
    ...(fixed.track === undefined ? [] : [{ key: track, value: fixed.track }]),
    ...(fixed.departure === undefined ? [] : [{ key: departure, value: fixed.departure }]),
  ]);
}
