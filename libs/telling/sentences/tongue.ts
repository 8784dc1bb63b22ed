// What a language has to bring so that the record can be told in it: its words, its sentences, its dates.
import type {
  CancellationCause,
  DomainEvent,
  ErasureGround,
  MailKind,
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

/** A word for each name that the log and the state use; nothing of theirs is shown raw. */
export interface Words {
  steps: Record<StepName, string>;
  tiers: Record<Tier, string>;
  tracks: Record<TrackName, string>;
  sections: Record<Section, string>;
  channels: Record<NoticeChannel, string>;
  mails: Record<MailKind, string>;
  /** Why somebody became the owner. */
  bases: Record<OwnershipBasis, string>;
  causes: Record<CancellationCause, string>;
  /** On what ground a client is erased. */
  grounds: Record<ErasureGround, string>;
  losses: Record<'departure' | 'unavailable' | 'declined' | 'objection', string>;
  /** What somebody read. */
  readings: Record<ReadThing, string>;
  roles: Record<Role, string>;
  scopes: Record<Scope, string>;
  /** Who acts, where it is no person, or where an older log names only the role. */
  actors: Record<'system' | 'policy' | 'hr' | 'manager' | 'rep' | 'auditor' | 'client', string>;
  atTheCommandLine: (user: string) => string;
  /** In place of a name that was erased. */
  erased: string;
}

/** How a language writes what is not a word. */
export interface Writing {
  /** `2026-03-10` */
  day(date: string): string;
  /** `2026-03-10T14:00:00.000Z`; always told in UTC. */
  instant(at: string): string;
  list(words: string[]): string;
  /** The last touch to a whole sentence. */
  finish(sentence: string): string;
}

/** What a sentence is told with: names instead of ids, dates as people write them. */
export interface Telling extends Omit<Writing, 'finish'> {
  words: Words;
  name(id: string): string;
  actor(text: string): string;
  /** A decimal as a string, `104874.98`. */
  money(amount: string): string;
  /** What was written down as it stands, in whatever language. */
  verbatim(text: string): string;
  /** A name or a verbatim text that stands alone, outside a sentence. */
  shown(text: string): string;
}

/** By type of event; one that is missing does not compile. */
export type Sentences = { [E in DomainEvent as E['type']]: (data: E['data'], tell: Telling) => string };

export interface Tongue {
  words: Words;
  sentences: Sentences;
  writing: Writing;
}
