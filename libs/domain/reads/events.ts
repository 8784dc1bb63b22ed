// Facts about readings: who saw what of a client, when and why. The stream is the client's own, and holds ids only.

/** What a reader may say as the purpose; who says nothing is recorded by their standing, such as `as-successor`. */
export const PURPOSES = ['handover-work', 'client-care', 'supervision', 'audit', 'client-request', 'support'] as const;
type Purpose = (typeof PURPOSES)[number];

/** What was shown: a page of the API, or a document that was taken away. */
export type ReadThing = 'client' | 'handover' | 'changes' | 'report' | 'export';

export interface ReadTrace {
  /** As the log knows whoever acts: `rep:<id>`, `hr`, `cli:<user>`; never a name. */
  reader: string;
  what: ReadThing;
  why: Purpose | `as-${string}`;
  handoverId?: string;
  /** The version or the instant that was asked for; left out for the present. */
  moment?: string;
  /** The first of these readings. */
  at: string;
  /** The last of them. */
  lastAt: string;
  /** A page that asks again and again within a minute is told once, with how often it asked. */
  times: number;
}

export type ReadsEvent = { type: 'ReadsRecorded'; data: { reads: ReadTrace[] } };
