// The closed vocabularies of the api, as its document lists them, and as lists to choose from, in order.
import type { components } from './schema';

type Schemas = components['schemas'];
type Missing<Word, List extends readonly unknown[]> = Exclude<Word, List[number]>;

/** A list that lacks a word, or has one that the api does not know, does not compile. */
const everyWord =
  <Word extends string>() =>
  <const List extends readonly [Word, ...Word[]]>(
    ...list: [Missing<Word, List>] extends [never] ? List : [left: `left out: ${Missing<Word, List>}`]
  ): readonly Word[] =>
    list as readonly Word[];

export type Stage = Schemas['HandoverItem']['stage'];
export type Step = Exclude<Stage, 'completed' | 'cancelled'>;
export type Tier = Schemas['HandoverItem']['tier'];
export type Status = Schemas['HandoverItem']['status'];
export type Track = Schemas['HandoverItem']['track'];
export type Section = Schemas['HandoverDetail']['gaps'][number];
export type Mode = Schemas['ScheduleVisit']['mode'];
export type Channel = Schemas['SendNotice']['channel'];
export type DepartureStatus = Schemas['DepartureItem']['status'];
export type EffectStatus = Schemas['EffectItem']['status'];
export type DepartureKind = Schemas['DepartureItem']['kind'];
export type Role = Schemas['Me']['role'];

/** The six steps in order. */
export const STEPS = everyWord<Step>()(
  'compile-dossier',
  'appoint-successor',
  'notify-client',
  'joint-visit',
  'interview',
  'follow-up-surveys',
);
/** The sections of a dossier in order. */
export const SECTIONS = everyWord<Section>()(
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
);
export const TIERS = everyWord<Tier>()('platinum', 'gold', 'silver', 'ordinary');
export const STATUSES = everyWord<Status>()('open', 'paused', 'completed', 'cancelled');
export const TRACKS = everyWord<Track>()('vip', 'ordinary');
export const MODES = everyWord<Mode>()('in-person', 'video');
export const CHANNELS = everyWord<Channel>()('email', 'in-person', 'video', 'call');
export const DEPARTURE_STATUSES = everyWord<DepartureStatus>()(
  'announced',
  'last-day-passed',
  'completed',
  'withdrawn',
);
export const EFFECT_STATUSES = everyWord<EffectStatus>()('failed', 'owed');
export const DEPARTURE_KINDS = everyWord<DepartureKind>()('planned', 'sudden');
export const PRESENCES = everyWord<NonNullable<Schemas['RepresentativeItem']['status']>>()(
  'active',
  'leaving',
  'closing',
  'left',
);
export const CHANGES = everyWord<Schemas['ChangedHandoverView']['outcome']>()(
  'moved',
  'cancelled',
  'goes-on',
  'closed',
);
export const GROUNDS = everyWord<Schemas['EraseClient']['ground']>()(
  'client-request',
  'retention-ended',
  'consent-withdrawn',
  'other',
);
export const PROMISE_OUTCOMES = everyWord<Schemas['SettlePromise']['outcome']>()('kept', 'released');
export const ROLES = everyWord<Role>()(
  'hr',
  'manager',
  'rep',
  'department-head',
  'auditor',
  'administrator',
  'service-desk',
);
