// The vocabulary of the process: the six steps, tiers, tracks, and dossier sections.
export const STEPS = [
  'compile-dossier',
  'appoint-successor',
  'notify-client',
  'joint-visit',
  'interview',
  'follow-up-surveys',
] as const;
export type StepName = (typeof STEPS)[number];

export const TIERS = ['platinum', 'gold', 'silver', 'ordinary'] as const;
export type Tier = (typeof TIERS)[number];

export const TRACKS = ['vip', 'ordinary'] as const;
export type TrackName = (typeof TRACKS)[number];

export const SECTIONS = [
  'background',
  'relationships',
  'preferences',
  'habits',
  'history',
  'special-needs',
  'goals',
  'expectations',
  'open-promises',
  'risks',
] as const;
export type Section = (typeof SECTIONS)[number];

export const NOTICE_CHANNELS = ['email', 'in-person', 'video', 'call'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export const VISIT_MODES = ['in-person', 'video'] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

export const HANDOVER_STATUSES = ['open', 'paused', 'completed', 'cancelled'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];
export const isOpenStatus = (status: HandoverStatus): boolean => status === 'open' || status === 'paused';

/** Where a handover stands: the first step that is not done, or how it ended. */
export const STAGES = [...STEPS, 'completed', 'cancelled'] as const;
export type Stage = (typeof STAGES)[number];

export const DEPARTURE_STATUSES = ['announced', 'last-day-passed', 'withdrawn', 'completed'] as const;
export type DepartureStatus = (typeof DEPARTURE_STATUSES)[number];

export const DEPARTURE_KINDS = ['planned', 'sudden'] as const;
export type DepartureKind = (typeof DEPARTURE_KINDS)[number];

/** Whether a representative is here: `leaving` once a departure is announced, `closing` if they take no new clients. */
export const PRESENCES = ['active', 'leaving', 'closing', 'left'] as const;
