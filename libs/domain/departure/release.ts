// Releases the outgoing representative from others' handovers: another lead takes over, or a successor is needed.
import { type Context, on, type StreamEvent } from '../decision';
import { folded, type HandoverEvent } from '../handover/facts';
import { lost } from '../handover/lost-successor';
import { candidateOf, isOpen, type Handover } from '../handover/state';
import { withdrawals } from '../handover/wanted';
import { engaged } from '../engagement/noun';
import { refuse, type Refused } from '../refused';
import { canBecomeOwner, type Person } from '../representative/state';
import type { ReleasedHandover } from './state';

/** An open handover in which the outgoing representative is nominee, successor or lead. */
export interface Involved {
  handover: Handover;
  /** Who could lead it, best first, if nobody above the outgoing representative stays. */
  leads: Person[];
}

interface Release {
  released: ReleasedHandover;
  events: StreamEvent[];
  /** The handover as it is after the events. */
  handover: Handover;
}

/** @param above the people above the outgoing representative who stay, best first */
function release(
  { handover, leads }: Involved,
  leaverId: string,
  above: string[],
  context: Context,
): Release | Refused {
  const own: HandoverEvent[] = [];
  const released: ReleasedHandover = { handoverId: handover.id };
  const told: StreamEvent[] = [];
  if (candidateOf(handover) === leaverId) {
    own.push(lost(handover, leaverId, 'unavailable', context));
    released.successor = true;
  }
  if (handover.leadId === leaverId) {
    const leadId = [...above, ...staying(leads)].find((id) => id !== leaverId);
    if (leadId === undefined) return refuse('no-lead', { handoverId: handover.id });
    own.push({ type: 'LeadChanged', data: { leadId, from: leaverId } });
    released.leadId = leadId;
    told.push(...engaged(leadId, 'lead', handover));
  }
  const after = folded(handover, own, context);
  const withdrawn = withdrawals(after, context);
  const events = [...on('handover', handover.id, ...own, ...withdrawn), ...told];
  return { released, events, handover: folded(after, withdrawn, context) };
}

export function releaseAll(
  involved: Involved[],
  leaverId: string,
  above: string[],
  context: Context,
): Release[] | Refused {
  const all: Release[] = [];
  for (const each of involved.filter(({ handover }) => isOpen(handover))) {
    const done = release(each, leaverId, above, context);
    if ('refused' in done) return done;
    if (done.events.length > 0) all.push(done);
  }
  return all;
}

/** For somebody who leaves without a departure: what releases them, or why they cannot be released. */
export function releaseFrom(
  involved: Involved[],
  leaverId: string,
  superiors: Person[],
  context: Context,
): StreamEvent[] | Refused {
  const releases = releaseAll(involved, leaverId, staying(superiors), context);
  return 'refused' in releases ? releases : releases.flatMap(({ events }) => events);
}

export const staying = (people: Person[]): string[] =>
  people.filter(({ state }) => canBecomeOwner(state)).map(({ id }) => id);
