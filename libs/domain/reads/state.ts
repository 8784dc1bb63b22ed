// Reads of one client: who saw what, when and why. The stream is the client's own, and holds ids only.
import type { Actor, House, Id, Instant } from '../words/texts';
import type { Relation } from '../words/relations';

/** The purpose that a reader may give; otherwise their relation to the client is recorded, such as `as-successor`. */
export const PURPOSES = ['handover-work', 'client-care', 'supervision', 'audit', 'client-request', 'support'] as const;
type Purpose = (typeof PURPOSES)[number];

/** What was shown: a page of the API, or a document that was downloaded. */
export type ReadThing = 'client' | 'handover' | 'changes' | 'report' | 'export';

export interface ReadTrace {
  /** The actor as in the log: `rep:<person id>`, `cli:<user>`, in older logs also `hr`; never a name. */
  reader: Actor;
  what: ReadThing;
  why: Purpose | `as-${Relation | 'operator'}`;
  handoverId?: Id;
  /** The version or instant asked for; left out for the present. */
  moment?: House;
  /** The first of these reads. */
  at: Instant;
  /** The last of them. */
  lastAt: Instant;
  /** A page that repeats a request within a minute is recorded once, with the number of requests. */
  times: number;
}

/** No rule needs more, so only a count is kept. */
export interface ReadsState {
  exists: boolean;
  /** How often anything of the client was read. */
  times: number;
}
