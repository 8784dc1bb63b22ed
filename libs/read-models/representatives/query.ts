// The list of representatives, as far as its reader may know who leaves, and the look-up by the source's own id.
import type { DataSource } from 'typeorm';
import type { RepresentativeState, Tier } from '#libs/domain';
import { Conditions } from '../query/conditions';
import { isHere } from '../query/here';
import { pageOfRows, type Page, type PageRequest } from '../query/page';
import { isSeen, type Seen } from '../query/seen';
import { tierOfClient, type Tiers } from '../query/tiers';
import { searchText } from '../search/search-text';
import { RepresentativeEntity } from './rows';

export interface RepresentativeFilter {
  externalId?: string;
  managerId?: string;
  status?: RepresentativeState['presence']['status'];
  /** Part of the name or of the external id. */
  q?: string;
  /**
   * Who reads, and whose leaving they may know of: for them, anybody else who leaves or is closed to new clients stays.
   */
  reader?: { seenBy: Seen; knows: string[] };
  /** Only those whose last working day has not ended at this instant. */
  hereAt?: string;
}

interface RepresentativeRow extends Omit<RepresentativeEntity, 'search'> {
  managerName: string | null;
  /** Open handovers in which this one is outgoing, nominee or successor. */
  openHandovers: number;
  /** How many active clients of each tier this one owns. */
  load: Partial<Record<Tier, number>>;
}

const COLUMNS = `r.id, r.version, r.external_id AS "externalId", r.name, r.email, r.title, r.manager_id AS "managerId",
  r.languages, r.capacity`;

/** What a reader may know of, as SQL: whether somebody stays, and which handovers count. */
function known(reader: RepresentativeFilter['reader'], bind: (value: unknown) => string) {
  const hidden = reader ? `(r.status <> 'left' AND r.id <> ALL(${bind(reader.knows)}::text[]))` : 'false';
  return {
    status: `CASE WHEN ${hidden} THEN 'active' ELSE r.status END`,
    departure: `CASE WHEN NOT ${hidden} THEN r.departure_id END`,
    lastDay: `CASE WHEN NOT ${hidden} THEN r.last_working_day END`,
    seen: reader ? isSeen(reader.seenBy, bind) : 'true',
  };
}

/** @param tiers the rules that give the tier of a client without an open handover */
export async function listRepresentatives(
  source: DataSource,
  filter: RepresentativeFilter,
  page: PageRequest,
  tiers: Tiers,
): Promise<Page<RepresentativeRow>> {
  const found = new Conditions();
  const bind = (value: unknown) => found.bind(value);
  const { status, departure, lastDay, seen } = known(filter.reader, bind);
  const handedOver = `(SELECT h.tier FROM read.handovers h WHERE h.id = c.open_handover_id AND ${seen})`;
  const tier = tierOfClient(tiers, bind, handedOver);
  found.among('r.external_id', filter.externalId);
  found.among('r.manager_id', filter.managerId);
  found.among(status, filter.status);
  if (filter.hereAt !== undefined) found.and(isHere('r', `${found.bind(filter.hereAt)}::text`));
  if (filter.q !== undefined) found.and(`strpos(r.search, ${found.bind(searchText(filter.q))}) > 0`);
  const load = `SELECT jsonb_object_agg(t.tier, t.clients) FROM (SELECT ${tier} AS tier, count(*)::int AS clients
    FROM read.clients c WHERE c.owner_id = p.id AND c.active GROUP BY 1) t`;
  const open = `SELECT count(*)::int FROM read.handovers h JOIN read.clients c ON c.id = h.client_id
    WHERE h.status IN ('open', 'paused') AND (h.outgoing_id = p.id OR h.candidate_id = p.id) AND ${seen}`;
  const query = (where: string, size: number) =>
    source.query(
      `SELECT p.*, m.name AS "managerName", (${open}) AS "openHandovers", coalesce((${load}), '{}') AS load
       FROM (SELECT ${COLUMNS}, ${status} AS status, ${departure} AS "departureId", ${lastDay} AS "lastWorkingDay" FROM read.representatives r ${where} ORDER BY r.id LIMIT ${size}) p
       LEFT JOIN read.representatives m ON m.id = p."managerId" ORDER BY p.id`,
      found.values,
    );
  return pageOfRows(page, found, query, 'r.id');
}

/** The ids of those that are known, by the source's own id. */
export async function representativesByExternalId(
  source: DataSource,
  externalIds: string[],
): Promise<Map<string, string>> {
  const rows = await source
    .createQueryBuilder(RepresentativeEntity, 'r')
    .where('r.external_id = ANY(:externalIds)', { externalIds })
    .orderBy('r.id', 'DESC')
    .getMany();
  return new Map(rows.map(({ externalId, id }) => [externalId ?? '', id]));
}
