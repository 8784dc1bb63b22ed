// Readings of one client: who saw what, when and why. The stream is the client's own, and holds ids only.
import type { Actor, House, Id, Instant } from '../words/texts';
import type { Relation } from '../words/relations';

/** What a reader may say as the purpose; who says nothing is recorded by their standing, such as `as-successor`. */
export const PURPOSES = ['handover-work', 'client-care', 'supervision', 'audit', 'client-request', 'support'] as const;
type Purpose = (typeof PURPOSES)[number];

/** What was shown: a page of the API, or a document that was taken away. */
export type ReadThing = 'client' | 'handover' | 'changes' | 'report' | 'export';

export interface ReadTrace {
  /** As the log knows whoever acts: `rep:<person id>`, `cli:<user>`, in older logs also `hr`; never a name. */
  reader: Actor;
  what: ReadThing;
  why: Purpose | `as-${Relation | 'operator'}`;
  handoverId?: Id;
  /** The version or the instant that was asked for; left out for the present. */
  moment?: House;
  /** The first of these readings. */
  at: Instant;
  /** The last of them. */
  lastAt: Instant;
  /** A page that asks again and again within a minute is told once, with how often it asked. */
  times: number;
}

/** No rule asks for them, so a count is all that is kept. */
export interface ReadsState {
  exists: boolean;
  /** How often anything of the client was read. */
  times: number;
}
