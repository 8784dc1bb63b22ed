// How many clients everybody looks after, and how many it will be when the open handovers are done.
import type { DataSource } from 'typeorm';
import type { Tier } from '#libs/domain';
import { Conditions } from '../query/conditions';
import { peopleIn, type Seen } from '../query/seen';
import { pageOfRows, type Page, type PageRequest } from '../query/page';
import { tierOfClient, type Tiers } from '../query/tiers';

type ByTier = Partial<Record<Tier, number>>;
interface LoadRow {
  id: string;
  name: string;
  managerId: string | null;
  managerName: string | null;
  status: 'active' | 'leaving' | 'closing';
  capacity: number | null;
  /** Active clients that this representative owns. */
  now: ByTier;
  /** Of these, those whose open handover gives them to somebody else, or to somebody not known yet. */
  outgoing: ByTier;
  /** Other people's clients for whose open handover this representative is nominated or appointed. */
  incoming: ByTier;
  before: number;
  after: number;
}

/** Of one representative p: how many of each tier, in one pass over their own clients. */
const owned = (tier: string) => `SELECT coalesce(jsonb_object_agg(t.tier, t.n), '{}') AS now,
    coalesce(jsonb_object_agg(t.tier, t.away) FILTER (WHERE t.away > 0), '{}') AS outgoing,
    coalesce(sum(t.n), 0) AS owns, coalesce(sum(t.away), 0) AS gives
  FROM (SELECT ${tier} AS tier, count(*)::int AS n,
      (count(*) FILTER (WHERE h.id IS NOT NULL AND h.candidate_id IS DISTINCT FROM p.id))::int AS away
    FROM read.clients c LEFT JOIN read.handovers h ON h.id = c.open_handover_id AND h.status IN ('open', 'paused')
    WHERE c.owner_id = p.id AND c.active GROUP BY 1) t`;

const INCOMING = `SELECT coalesce(jsonb_object_agg(t.tier, t.n), '{}') AS incoming, coalesce(sum(t.n), 0) AS gets
  FROM (SELECT h.tier, count(*)::int AS n FROM read.handovers h JOIN read.clients c ON c.id = h.client_id
    WHERE h.candidate_id = p.id AND h.status IN ('open', 'paused') AND c.owner_id IS DISTINCT FROM p.id GROUP BY 1) t`;

/** Those who are still here: of one team, if it is named, and only those whom the reader may know of. */
export function reportLoad(
  source: DataSource,
  filter: { seenBy?: Seen; team?: string[]; managerId?: string },
  page: PageRequest,
  tiers: Tiers,
): Promise<Page<LoadRow>> {
  const found = new Conditions();
  const tier = tierOfClient(tiers, (value) => found.bind(value), 'h.tier');
  found.and(`r.status <> 'left'`);
  if (filter.seenBy) found.among('r.id', peopleIn(filter.seenBy));
  if (filter.team) found.among('r.id', filter.team);
  found.among('r.manager_id', filter.managerId);
  const query = (where: string, size: number) =>
    source.query(
      `SELECT p.*, m.name AS "managerName", o.now, o.outgoing, i.incoming, o.owns::int AS before,
         (o.owns - o.gives + i.gets)::int AS after
       FROM (SELECT r.id, r.name, r.manager_id AS "managerId", r.status, r.capacity FROM read.representatives r
         ${where} ORDER BY r.id LIMIT ${size}) p
       LEFT JOIN read.representatives m ON m.id = p."managerId"
       CROSS JOIN LATERAL (${owned(tier)}) o CROSS JOIN LATERAL (${INCOMING}) i ORDER BY p.id`,
      found.values,
    );
  return pageOfRows(page, found, query, 'r.id');
}
