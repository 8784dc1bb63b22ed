// The list of clients, each with its owner's name and its tier, and the look-ups by owner and by the source's own id.
import type { DataSource } from 'typeorm';
import type { Tier } from '#libs/domain';
import { Conditions, type OneOrMore } from '../query/conditions';
import { pageOfRows, type Page, type PageRequest } from '../query/page';
import { isSeen, peopleIn, type Seen } from '../query/seen';
import { tierOfClient, type Tiers } from '../query/tiers';
import { searchText } from '../search/search-text';
import { ClientEntity } from './rows';

export interface ClientFilter {
  externalId?: string;
  ownerId?: string;
  active?: boolean;
  tier?: OneOrMore;
  /** Part of the name, of the contact's name, or of the external id. */
  q?: string;
  /** Only what this reader may see: clients of their own people, and those whose open handover they see. */
  seenBy?: Seen;
}

const concerns = (seen: Seen, bind: (value: unknown) => string) => `(c.owner_id = ANY(${bind(peopleIn(seen))}::text[])
  OR EXISTS (SELECT FROM read.handovers h WHERE h.id = c.open_handover_id AND ${isSeen(seen, bind)}))`;

const COLUMNS = `c.id, c.version, c.external_id AS "externalId", c.name, c.email, c.country, c.language,
  c.lifetime_spend AS "lifetimeSpend", c.owner_id AS "ownerId", c.open_handover_id AS "openHandoverId", c.active,
  c.time_zone AS "timeZone"`;

interface ClientRow extends Omit<ClientEntity, 'search'> {
  ownerName: string | null;
  tier: Tier;
}

/** @param tiers the rules that give the tier of a client without an open handover */
export async function listClients(
  source: DataSource,
  filter: ClientFilter,
  page: PageRequest,
  tiers: Tiers,
): Promise<Page<ClientRow>> {
  const found = new Conditions();
  const tier = tierOfClient(tiers, (value) => found.bind(value));
  found.among('c.external_id', filter.externalId);
  found.among('c.owner_id', filter.ownerId);
  if (filter.active !== undefined) found.and(`c.active = ${found.bind(filter.active)}`);
  if (filter.q !== undefined) found.and(`strpos(c.search, ${found.bind(searchText(filter.q))}) > 0`);
  if (filter.tier !== undefined) found.among(tier, filter.tier);
  if (filter.seenBy) found.and(concerns(filter.seenBy, (value) => found.bind(value)));
  return pageOfRows(page, found, (where, size) =>
    source.query(
      `SELECT p.*, w.name AS "ownerName" FROM (SELECT ${COLUMNS}, ${tier} AS tier FROM read.clients c ${where}
       ORDER BY c.id LIMIT ${size}) p LEFT JOIN read.representatives w ON w.id = p."ownerId" ORDER BY p.id`,
      found.values,
    ),
  );
}

/** Includes deactivated clients: every client that ever had an owner keeps one. */
export async function clientsOwnedBy(source: DataSource, representativeId: string): Promise<string[]> {
  const rows = await source.getRepository(ClientEntity).find({
    select: { id: true },
    where: { ownerId: representativeId },
    order: { id: 'ASC' },
  });
  return rows.map(({ id }) => id);
}

/** The active clients of a representative. */
export async function bookOf(
  source: DataSource,
  representativeId: string,
): Promise<Pick<ClientEntity, 'id' | 'lifetimeSpend'>[]> {
  return source.getRepository(ClientEntity).find({
    select: { id: true, lifetimeSpend: true },
    where: { ownerId: representativeId, active: true },
    order: { id: 'ASC' },
  });
}

/** The ids of those that are known, by the source's own id. */
export async function clientsByExternalId(source: DataSource, externalIds: string[]): Promise<Map<string, string>> {
  const rows = await source
    .createQueryBuilder(ClientEntity, 'c')
    .where('c.external_id = ANY(:externalIds)', { externalIds })
    .orderBy('c.id', 'DESC')
    .getMany();
  return new Map(rows.map(({ externalId, id }) => [externalId ?? '', id]));
}
