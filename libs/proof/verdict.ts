// The result of a verification: whether anything is wrong, and up to where events are proven and by whom.
import type { Problem } from './problems';

/**
 * `all`: checkpoints from outside prove every event of the bundle. `part`: they prove those up to `provenTo`.
 * `by-itself`: only the record's own signatures vouch, up to `ownProvenTo`; anybody with its key could have made all of
 * it anew. `nothing`: no signature covers any event, so anybody could have written it.
 */
type Proven = 'all' | 'part' | 'by-itself' | 'nothing';

export interface Verdict {
  /** No problem was found. `proven` says how much that is worth. */
  ok: boolean;
  proven: Proven;
  origin: string;
  of: 'log' | string[];
  /** How many events were read. */
  events: number;
  /** The size of the log against which they are proven. */
  size: number;
  /** Up to this position checkpoints from outside prove the events in the bundle; 0 if none does. */
  provenTo: number;
  /** The same for the record's own checkpoints, which anybody with the record and its key could make anew. */
  ownProvenTo: number;
  /** The first position that no checkpoint from outside covers. */
  unprovenFrom?: number;
  /** The first position that no checkpoint at all covers: from here on there are only receipts. */
  unsignedFrom?: number;
  /** Checkpoints from outside: how many were given, at how many sizes one agrees, how many say nothing here. */
  outside: { given: number; agreeing: number; silent: number };
  receipts: { given: number; kept: number };
  /** The first wrong position first, at most 100. */
  problems: Problem[];
  /** The total number of problems. */
  problemCount: number;
}

interface Reach {
  /** The positions of the first and the last event: Infinity and 0 if there is none. */
  first: number;
  last: number;
  provenTo: number;
  ownProvenTo: number;
}

/** How far the bundle's events are proven, in every field of the verdict that says so. */
export function reachOf({
  first,
  last,
  provenTo,
  ownProvenTo,
}: Reach): Pick<Verdict, 'proven' | 'provenTo' | 'ownProvenTo' | 'unprovenFrom' | 'unsignedFrom'> {
  const signedTo = Math.max(provenTo, ownProvenTo);
  return {
    proven: provenOf({ first, last, provenTo, ownProvenTo }),
    provenTo,
    ownProvenTo,
    ...(provenTo < last ? { unprovenFrom: provenTo + 1 } : {}),
    ...(signedTo < last ? { unsignedFrom: signedTo + 1 } : {}),
  };
}

function provenOf({ first, last, provenTo, ownProvenTo }: Reach): Proven {
  if (last === 0) return 'nothing';
  if (provenTo >= last) return 'all';
  if (provenTo >= first) return 'part';
  return ownProvenTo >= first ? 'by-itself' : 'nothing';
}
