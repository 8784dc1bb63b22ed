// The board: handovers with the names that a reader wants to see, in the requested order, a page at a time.
import type { DataSource } from 'typeorm';
import { STAGES, type Handover, type Tier, type TrackName } from '#libs/domain';
import { Conditions } from '../query/conditions';
import { conditionsOf, FROM, overdueAt, type HandoverFilter } from './filter';
import { sizeOf, sortedCursor, sortedPlace, type Page, type PageRequest } from '../query/page';

interface HandoverRow {
  id: string;
  version: number;
  clientId: string;
  clientName: string | null;
  clientExternalId: string | null;
  clientTimeZone: string | null;
  lifetimeSpend: string | null;
  departureId: string;
  status: Handover['status'];
  stage: (typeof STAGES)[number];
  tier: Tier;
  track: TrackName;
  ownerId: string | null;
  ownerName: string | null;
  outgoingId: string;
  outgoingName: string | null;
  leadId: string;
  leadName: string | null;
  candidateId: string | null;
  candidateName: string | null;
  successorId: string | null;
  successorName: string | null;
  lastWorkingDay: string;
  openedAt: string;
  closedAt: string | null;
  since: string | null;
  dueAt: string | null;
  overdue: boolean;
  escalated: boolean;
  mailFailed: boolean;
}

export const HANDOVER_SORTS = ['opened', 'dueAt', 'value', 'stage'] as const;
export type HandoverSort = (typeof HANDOVER_SORTS)[number];

/** What is sorted by, always ascending; ids, which follow the order of opening, break ties. */
const KEYS: Record<Exclude<HandoverSort, 'opened'>, { key: string; type: 'text' | 'numeric' }> = {
  dueAt: { key: `coalesce(h.due_at, '9')`, type: 'text' },
  // The most valuable first.
  value: { key: `-coalesce(c.lifetime_spend, '0')::numeric`, type: 'numeric' },
  stage: {
    key: `array_position(ARRAY['${STAGES.join("','")}'], h.stage)::text
      || coalesce(h.due_at, '9') COLLATE "C"`,
    type: 'text',
  },
};

const OWN = `h.id, h.version, h.client_id AS "clientId", h.departure_id AS "departureId", h.status, h.stage, h.tier,
  h.track, h.outgoing_id AS "outgoingId", h.lead_id AS "leadId", h.candidate_id AS "candidateId",
  h.successor_id AS "successorId", h.last_working_day AS "lastWorkingDay", h.opened_at AS "openedAt",
  h.closed_at AS "closedAt", h.since, h.due_at AS "dueAt", h.escalated, h.mail_failed AS "mailFailed"`;

/** What is looked up elsewhere, only for the rows of the page. */
const LOOKED_UP = `c.name AS "clientName", c.external_id AS "clientExternalId", c.time_zone AS "clientTimeZone",
  c.lifetime_spend AS "lifetimeSpend", c.owner_id AS "ownerId", w.name AS "ownerName", o.name AS "outgoingName",
  l.name AS "leadName", n.name AS "candidateName", s.name AS "successorName"`;

/** OFFSET 0 keeps PostgreSQL from reading a whole table for the sake of a page. */
const one = (table: string, alias: string, id: string) =>
  `LEFT JOIN LATERAL (SELECT * FROM read.${table} x WHERE x.id = ${id} OFFSET 0) ${alias} ON true`;

const LOOK_UP = [
  one('clients', 'c', 'p."clientId"'),
  one('representatives', 'w', 'c.owner_id'),
  one('representatives', 'o', 'p."outgoingId"'),
  one('representatives', 'l', 'p."leadId"'),
  one('representatives', 'n', 'p."candidateId"'),
  one('representatives', 's', 'p."successorId"'),
].join(' ');

/** `now` decides what is overdue. */
export async function listHandovers(
  source: DataSource,
  filter: HandoverFilter,
  page: PageRequest & { sort?: HandoverSort },
  now: string,
): Promise<Page<HandoverRow>> {
  const { sort = 'opened', after } = page;
  const size = sizeOf(page);
  const found = new Conditions();
  const present = found.bind(now);
  conditionsOf(filter, found, present);
  const sorting = sort === 'opened' ? undefined : KEYS[sort];
  if (after !== undefined) {
    const { key, id } = sortedPlace(after, sort, sorting?.type);
    const from = sorting ? `(${found.bind(key)}::${sorting.type}, ${found.bind(id)}::text)` : found.bind(id);
    found.and(`${sorting ? `(${sorting.key}, h.id)` : 'h.id'} > ${from}`);
  }
  // In the inner query, PostgreSQL leaves out the joins that neither filter nor order needs.
  const rows: (HandoverRow & { key?: string })[] = await source.query(
    `SELECT p.*, ${LOOKED_UP}
     FROM (SELECT ${OWN}, ${overdueAt(present)} AS overdue, ${sorting?.key ?? 'NULL'} AS key ${FROM}
       ${found.where()} ORDER BY ${sorting ? 'key, h.id' : 'h.id'} LIMIT ${size + 1}) p
     ${LOOK_UP} ORDER BY ${sorting ? 'p.key, p.id' : 'p.id'}`,
    found.values,
  );
  const last = rows[size - 1];
  const next = rows.length > size && last ? sortedCursor(sort, last.key ?? '', last.id) : null;
  const items = rows.slice(0, size);
  for (const row of items) delete row.key;
  return { items, next };
}
