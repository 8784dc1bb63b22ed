// How many clients everybody looks after, and how many it will be when the open handovers are done.
import type { DataSource } from 'typeorm';
import type { Tier } from '#libs/domain';
import { Conditions } from './conditions';
import { pageOfRows, type Page, type PageRequest } from './page';
import { tierOfClient, type Tiers } from './tiers';

type ByTier = Partial<Record<Tier, number>>;
interface LoadRow {
  id: string;
  name: string;
  managerId: string | null;
  managerName: string | null;
  status: 'active' | 'leaving' | 'closing';
  capacity: number | null;
  /** Active clients of whom this one is owner. */
  now: ByTier;
  /** Of these, those whose open handover gives them to somebody else, or to nobody known yet. */
  outgoing: ByTier;
  /** Clients of others for whose open handover this one is nominated or appointed. */
  incoming: ByTier;
  before: number;
  after: number;
}

const OWNED = `FROM read.clients c LEFT JOIN read.handovers h ON h.id = c.open_handover_id
  AND h.status IN ('open', 'paused') WHERE c.owner_id = p.id AND c.active`;
const INCOMING = `SELECT h.tier FROM read.handovers h JOIN read.clients c ON c.id = h.client_id
  WHERE h.candidate_id = p.id AND h.status IN ('open', 'paused') AND c.owner_id IS DISTINCT FROM p.id`;

const counted = (rows: string) =>
  `coalesce((SELECT jsonb_object_agg(t.tier, t.n) FROM (SELECT tier, count(*)::int AS n FROM (${rows}) r GROUP BY 1) t), '{}')`;

/** Those who are still here. @param ids only these: what the caller may know of */
export function reportLoad(
  source: DataSource,
  filter: { ids?: string[]; managerId?: string },
  page: PageRequest,
  tiers: Tiers,
): Promise<Page<LoadRow>> {
  const found = new Conditions();
  const tier = tierOfClient(tiers, (value) => found.bind(value));
  found.and(`r.status <> 'left'`);
  if (filter.ids) found.among('r.id', filter.ids);
  found.among('r.manager_id', filter.managerId);
  const owned = `SELECT ${tier} AS tier ${OWNED}`;
  const outgoing = `${owned} AND h.id IS NOT NULL AND h.candidate_id IS DISTINCT FROM p.id`;
  const sum = (column: string) => `coalesce((SELECT sum(value::int) FROM jsonb_each_text(${column})), 0)`;
  const query = (where: string, size: number) =>
    source.query(
      `SELECT q.*, ${sum('now')}::int AS before, (${sum('now')} - ${sum('outgoing')} + ${sum('incoming')})::int AS after
       FROM (SELECT p.*, m.name AS "managerName", ${counted(owned)} AS now, ${counted(outgoing)} AS outgoing,
           ${counted(INCOMING)} AS incoming
         FROM (SELECT r.id, r.name, r.manager_id AS "managerId", r.status, r.capacity FROM read.representatives r
           ${where} ORDER BY r.id LIMIT ${size}) p
         LEFT JOIN read.representatives m ON m.id = p."managerId") q ORDER BY q.id`,
      found.values,
    );
  return pageOfRows(page, found, query, 'r.id');
}
