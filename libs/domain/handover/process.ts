// The six steps of a handover as data: their names, their order, and the dossier's sections.
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

/** A field of the dossier: its source, its author (an actor) and the instant it was written make its age. */
export interface DossierField {
  key: string;
  text: string;
  source: string;
  author: string;
  writtenAt: string;
}
export type Dossier = Partial<Record<Section, DossierField[]>>;
