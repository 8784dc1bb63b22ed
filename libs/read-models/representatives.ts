// The representatives: who they are, whom they report to, and whether they stay.
import { Entity, type DataSource } from 'typeorm';
import type { RepresentativeState, Tier } from '#libs/domain';
import { Id, OptionalText, OptionalWhole, Text, Texts, Whole } from './columns';
import { searchText } from './search-text';
import { Conditions } from './conditions';
import { pageOfRows, type Page, type PageRequest } from './page';
import { tierOfClient, type Tiers } from './tiers';

@Entity({ schema: 'read', name: 'representatives' })
export class RepresentativeEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @OptionalText() externalId!: string | null;
  @Text() name!: string;
  @OptionalText() email!: string | null;
  @OptionalText() title!: string | null;
  @OptionalText() managerId!: string | null;
  @Texts() languages!: string[];
  @OptionalWhole() capacity!: number | null;
  @Text() status!: RepresentativeState['presence']['status'];
  @OptionalText() departureId!: string | null;
  @OptionalText() lastWorkingDay!: string | null;
  /** What a search looks through. */
  @Text() search!: string;
}

export interface RepresentativeFilter {
  externalId?: string;
  managerId?: string;
  status?: RepresentativeState['presence']['status'];
  /** Part of the name or of the external id. */
  q?: string;
  /** Only these: what the caller may know of. */
  ids?: string[];
}

export function representativeRow(id: string, version: number, state: RepresentativeState): RepresentativeEntity {
  const { details, traits, presence } = state;
  const leaving = presence.status === 'leaving' ? presence : undefined;
  return {
    id,
    version,
    externalId: state.externalId ?? null,
    name: details.name,
    email: details.email ?? null,
    title: details.title ?? null,
    managerId: traits.managerId ?? null,
    languages: traits.languages ?? [],
    capacity: traits.capacity ?? null,
    status: presence.status,
    departureId: leaving?.departureId ?? null,
    lastWorkingDay: leaving?.lastWorkingDay ?? null,
    search: searchText(details.name, state.externalId),
  };
}

interface RepresentativeRow extends Omit<RepresentativeEntity, 'search'> {
  managerName: string | null;
  /** Open handovers in which this one leaves, is to follow or follows. */
  openHandovers: number;
  /** How many active clients of each tier this one owns. */
  load: Partial<Record<Tier, number>>;
}

const COLUMNS = `r.id, r.version, r.external_id AS "externalId", r.name, r.email, r.title, r.manager_id AS "managerId",
  r.languages, r.capacity, r.status, r.departure_id AS "departureId", r.last_working_day AS "lastWorkingDay"`;

const OPEN = `(SELECT count(*) FROM read.handovers h WHERE h.status IN ('open', 'paused')
  AND (h.outgoing_id = p.id OR h.candidate_id = p.id))::int`;

/** @param tiers by whose rules a client without an open handover has its tier */
export async function listRepresentatives(
  source: DataSource,
  filter: RepresentativeFilter,
  page: PageRequest,
  tiers: Tiers,
): Promise<Page<RepresentativeRow>> {
  const found = new Conditions();
  const tier = tierOfClient(tiers, (value) => found.bind(value));
  found.among('r.external_id', filter.externalId);
  found.among('r.manager_id', filter.managerId);
  found.among('r.status', filter.status);
  if (filter.ids) found.among('r.id', filter.ids);
  if (filter.q !== undefined) found.and(`strpos(r.search, ${found.bind(searchText(filter.q))}) > 0`);
  const load = `SELECT jsonb_object_agg(t.tier, t.clients) FROM (SELECT ${tier} AS tier, count(*)::int AS clients
    FROM read.clients c WHERE c.owner_id = p.id AND c.active GROUP BY 1) t`;
  const query = (where: string, size: number) =>
    source.query(
      `SELECT p.*, m.name AS "managerName", ${OPEN} AS "openHandovers", coalesce((${load}), '{}') AS load
       FROM (SELECT ${COLUMNS} FROM read.representatives r ${where} ORDER BY r.id LIMIT ${size}) p
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
