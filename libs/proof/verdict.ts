// What a verification found: whether anything is wrong, and up to where what is proven by whom.
import type { Problem } from './problems';

/**
 * `all`: checkpoints from outside prove every event of the bundle. `part`: they prove those up to `provenTo`.
 * `by-itself`: nothing but the record's own signatures vouches, up to `ownProvenTo`; whoever has its key could have made
 * all of it anew. `nothing`: no signature covers any event, so anybody could have written it.
 */
type Proven = 'all' | 'part' | 'by-itself' | 'nothing';

export interface Verdict {
  /** No problem was found. What that is worth, `proven` says. */
  ok: boolean;
  proven: Proven;
  origin: string;
  of: 'log' | string[];
  /** How many events were read. */
  events: number;
  /** The size of the log that they are proven against. */
  size: number;
  /** Up to this position checkpoints from outside prove the events that are here; 0 when none does. */
  provenTo: number;
  /** The same by the record's own checkpoints, which whoever owns the record and its key could make anew. */
  ownProvenTo: number;
  /** The first position that no checkpoint from outside covers. */
  unprovenFrom?: number;
  /** The first position that no checkpoint at all covers: from here on there are only receipts. */
  unsignedFrom?: number;
  /** Checkpoints from outside: how many were given, at how many sizes one agrees, how many can say nothing of this bundle. */
  outside: { given: number; agreeing: number; silent: number };
  receipts: { given: number; kept: number };
  /** The first bad position first, at most 100. */
  problems: Problem[];
  /** How many there are. */
  problemCount: number;
}

interface Reach {
  /** The positions of the first and the last event: Infinity and 0 when there is none. */
  first: number;
  last: number;
  provenTo: number;
  ownProvenTo: number;
}

/** How far the events that are there are proven, in all the words that the verdict has for it. */
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
