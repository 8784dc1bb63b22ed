// The list of departures, each with how many of its handovers are still open.
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Departure } from '#libs/domain';
import { pageOf, type Page, type PageRequest } from '../query/page';
import { peopleIn, type Seen } from '../query/seen';
import { searchText } from '../search/search-text';
import { DepartureEntity } from './rows';

interface DepartureRow extends Omit<DepartureEntity, 'fallbackIds'> {
  openHandovers: number;
  representativeName: string | null;
}

export interface DepartureFilter {
  status?: Departure['status'];
  representativeId?: string;
  /** Part of the outgoing representative's name or external id. */
  q?: string;
  /** Only departures of this reader and of those under them. */
  seenBy?: Seen;
}

const OPEN = `(SELECT count(*) FROM read.handovers h WHERE h.departure_id = d.id AND h.status IN ('open', 'paused'))::int`;

export function listDepartures(
  source: DataSource,
  filter: DepartureFilter,
  page: PageRequest,
): Promise<Page<DepartureRow>> {
  const query = source.createQueryBuilder(DepartureEntity, 'd');
  for (const field of ['status', 'representativeId'] as const)
    if (filter[field] !== undefined) query.andWhere(`d.${field} = :${field}`, { [field]: filter[field] });
  if (filter.q !== undefined)
    query.andWhere(
      `EXISTS (SELECT FROM read.representatives r WHERE r.id = d.representative_id AND strpos(r.search, :q) > 0)`,
      { q: searchText(filter.q) },
    );
  if (filter.seenBy) query.andWhere('d.representative_id = ANY(:people)', { people: peopleIn(filter.seenBy) });
  return pageOf(query, page, withOpenOnes);
}

async function withOpenOnes(query: SelectQueryBuilder<DepartureEntity>): Promise<DepartureRow[]> {
  const { entities, raw } = await query
    .addSelect(OPEN, 'open_ones')
    .addSelect(`(SELECT r.name FROM read.representatives r WHERE r.id = d.representative_id)`, 'who')
    .getRawAndEntities<{ open_ones: number; who: string | null }>();
  return entities.map((entity, index) => {
    const { fallbackIds: _, ...each } = entity;
    const { open_ones: openHandovers = 0, who: representativeName = null } = raw[index] ?? {};
    return { ...each, openHandovers, representativeName };
  });
}
