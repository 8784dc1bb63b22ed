// Which handovers are meant: the filters of the board, shared by lists and sums.
import { Conditions, type OneOrMore } from '../query/conditions';
import { superiorHere } from '../query/here';
import { searchText } from '../search/search-text';
import { isSeen, type Seen } from '../query/seen';

export interface HandoverFilter {
  status?: OneOrMore;
  stage?: OneOrMore;
  tier?: OneOrMore;
  track?: OneOrMore;
  ownerId?: string;
  successorId?: string;
  leadId?: string;
  departureId?: string;
  clientId?: string;
  /** Takes part as outgoing, candidate, successor, lead or owner. */
  representativeId?: string;
  /** One of these is outgoing, candidate, successor or owner: the people under a manager. */
  team?: string[];
  overdue?: boolean;
  /** The stage is due before this instant. */
  dueBefore?: string;
  /** Part of the name or the external id of the client or of a participant. */
  q?: string;
  /** Only what waits for this caller. */
  needs?: Needs;
  /** Only what this reader may see. */
  seenBy?: Seen;
}

/** The caller for whom something may wait. */
export interface Needs {
  /** The names that the caller may have in the log; whoever nominated does not approve. */
  names: string[];
  me?: string;
  /** Who may act for a superior: not this caller, the nearest one who is here, any manager, or HR where none is. */
  superior: 'no' | 'direct' | 'any' | 'where-no-manager';
}

/** The aliases h, c and o are the handover, its client and the outgoing representative. */
export const FROM = `FROM read.handovers h LEFT JOIN read.clients c ON c.id = h.client_id
  LEFT JOIN read.representatives o ON o.id = h.outgoing_id`;

export const overdueAt = (now: string) => `(h.status = 'open' AND h.due_at IS NOT NULL AND h.due_at < ${now})`;

/** @param now the placeholder of the present instant among the query's values */
export function conditionsOf(filter: HandoverFilter, found: Conditions, now: string): void {
  found.among('h.status', filter.status);
  found.among('h.stage', filter.stage);
  found.among('h.tier', filter.tier);
  found.among('h.track', filter.track);
  found.among('c.owner_id', filter.ownerId);
  found.among('h.successor_id', filter.successorId);
  found.among('h.lead_id', filter.leadId);
  found.among('h.departure_id', filter.departureId);
  found.among('h.client_id', filter.clientId);
  if (filter.overdue !== undefined) found.and(filter.overdue ? overdueAt(now) : `NOT ${overdueAt(now)}`);
  if (filter.dueBefore !== undefined) found.and(`h.due_at < ${found.bind(filter.dueBefore)}`);
  if (filter.representativeId !== undefined) found.and(takesPart(`${found.bind([filter.representativeId])}::text[]`));
  if (filter.seenBy) found.and(isSeen(filter.seenBy, (value) => found.bind(value)));
  if (filter.team) found.and(isConcerned(`${found.bind(filter.team)}::text[]`));
  if (filter.q !== undefined) found.and(isSought(found.bind(searchText(filter.q))));
  if (filter.needs) found.and(needs(filter.needs, found, now));
}

const isConcerned = (people: string) => `(h.outgoing_id = ANY(${people}) OR h.candidate_id = ANY(${people})
  OR h.successor_id = ANY(${people}) OR c.owner_id = ANY(${people}))`;
/** The owner is the client's, so the client's row is asked. */
const takesPart = (people: string) => `(h.lead_id = ANY(${people}) OR ${isConcerned(people)})`;

const isSought = (q: string) => `(strpos(c.search, ${q}) > 0
  OR ${takesPart(`ARRAY(SELECT r.id FROM read.representatives r WHERE strpos(r.search, ${q}) > 0)`)})`;

function needs({ names, me, superior }: Needs, found: Conditions, now: string): string {
  const own = me === undefined ? undefined : `${found.bind(me)}::text`;
  const leads = own === undefined ? 'false' : `h.lead_id = ${own}`;
  const acts = `CASE WHEN h.outgoing_gone_at <= ${now} THEN h.acts_after ELSE h.acts END`;
  const moves = own === undefined ? 'false' : `${own} = ANY(${acts})`;
  const late = superior === 'any' ? 'h.escalated' : `(h.escalated AND ${leads})`;
  const decides = {
    no: leads,
    direct: own === undefined ? 'false' : `(${leads} OR ${superiorHere(now)} = ${own})`,
    any: 'true',
    'where-no-manager': `(${leads} OR ${superiorHere(now)} IS NULL)`,
  }[superior];
  const decision = `(h.superior AND h.not_by = ANY(${found.bind(names)}::text[]) IS NOT TRUE AND ${decides})`;
  return `(h.status = 'open' AND (${moves} OR ${late} OR ${decision}))`;
}
