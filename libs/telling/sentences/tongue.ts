// What each language must provide for the record: its vocabulary, its sentences, its dates.
import type {
  CancellationCause,
  DomainEvent,
  EffectKind,
  ErasureGround,
  NoticeChannel,
  OwnershipBasis,
  ReadThing,
  Role,
  Scope,
  Section,
  StepName,
  Tier,
  TrackName,
} from '#libs/domain';

/** A word for each name that the log and the state use; none of those is shown raw. */
export interface Words {
  steps: Record<StepName, string>;
  tiers: Record<Tier, string>;
  tracks: Record<TrackName, string>;
  sections: Record<Section, string>;
  channels: Record<NoticeChannel, string>;
  /** What Baton sends, as what it is sent as. */
  effects: Record<EffectKind, string>;
  /** Why somebody became the owner. */
  bases: Record<OwnershipBasis, string>;
  causes: Record<CancellationCause, string>;
  /** On what grounds a client is erased. */
  grounds: Record<ErasureGround, string>;
  losses: Record<'departure' | 'unavailable' | 'declined' | 'objection', string>;
  /** What somebody read. */
  readings: Record<ReadThing, string>;
  roles: Record<Role, string>;
  scopes: Record<Scope, string>;
  /** Who acts, if it is not a person or an older log names only the role. */
  actors: Record<'system' | 'policy' | 'hr' | 'manager' | 'rep' | 'auditor' | 'client', string>;
  atTheCommandLine: (user: string) => string;
  /** Replaces a name that was erased. */
  erased: string;
}

/** How a language writes everything except words. */
export interface Writing {
  /** `2026-03-10` */
  day(date: string): string;
  /** `2026-03-10T14:00:00.000Z`; always told in UTC. */
  instant(at: string): string;
  list(words: string[]): string;
  /** The final touch to a whole sentence. */
  finish(sentence: string): string;
}

/** What a sentence is written with: names instead of ids, dates as people write them. */
export interface Telling extends Omit<Writing, 'finish'> {
  words: Words;
  name(id: string): string;
  actor(text: string): string;
  /** A decimal string, `104874.98`. */
  money(amount: string): string;
  /** A verbatim text, in any language. */
  verbatim(text: string): string;
  /** A name or a verbatim text that stands alone, outside a sentence. */
  shown(text: string): string;
}

/** By event type; a missing one does not compile. */
export type Sentences = { [E in DomainEvent as E['type']]: (data: E['data'], tell: Telling) => string };

/** How what is owed ends; the same words for the mails of earlier logs. */
export interface EffectSentences {
  done: (data: { kind: EffectKind }, tell: Telling) => string;
  failed: (data: { kind: EffectKind; reason: string }, tell: Telling) => string;
  withdrawn: (data: { kind: EffectKind }, tell: Telling) => string;
}

export interface Tongue {
  words: Words;
  sentences: Sentences;
  writing: Writing;
}
