// The mistakes of a policy document, in English.
import type { PolicyMistake } from '#libs/domain';
import type { MistakeTexts } from '../tell-mistakes';

export const policyMistakes: MistakeTexts<PolicyMistake> = {
  'not-an-object': () => 'The policy must be an object in braces.',
  missing: ({ at }) => `${at} is missing.`,
  'not-a-calendar': ({ at }) =>
    `${at} needs a known timeZone, weekend (ISO weekdays), holidays (YYYY-MM-DD) and dayEnds (HH:MM).`,
  'not-true-or-false': ({ at }) => `${at} must be true or false.`,
  'not-a-tier-rule': ({ at, tiers, tracks }) =>
    `${at} needs a tier (${tiers.join(', ')}), a track (${tracks.join(', ')}) and from (an amount as text).`,
  'tier-not-below': ({ at }) => `${at} must start below the one before it.`,
  'last-tier-not-at-zero': ({ at }) => `${at} is the last tier and must start at 0, so that every client has one.`,
  'not-an-anchor': ({ at, anchors }) => `${at} must be one of ${anchors.join(', ')}.`,
  'ownership-before-it-passes': ({ at, step }) => `${at} can be ownership only for ${step}.`,
  'not-a-schedule': ({ at }) => `${at} is not a schedule (P30D, PT2S, -15B).`,
  'not-schedules': ({ at }) => `${at} must be a list of schedules (P30D, PT2S, -15B).`,
  'not-sections': ({ at, sections }) => `${at} must be a list of some of ${sections.join(', ')}.`,
  'never-settled': ({ at }) => `${at} needs settledBy (acknowledgement or silence) and silence (a schedule).`,
  'not-surveys': ({ at, most }) => `${at} needs surveys (1 to ${most} schedules) and answerWithin (a schedule).`,
  'ownership-never-passes': ({ at, steps }) => `${at} must be one of ${steps.join(', ')}, and a step of the track.`,
};
