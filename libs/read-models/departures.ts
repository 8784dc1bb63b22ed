// The departures: who leaves when, and how far the handovers are.
import { Entity, type DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Departure } from '#libs/domain';
import { Id, Text, Texts, Whole } from './columns';
import { pageOf, type Page, type PageRequest } from './page';
import { searchText } from './search-text';
import { peopleIn, type Seen } from './seen';

@Entity({ schema: 'read', name: 'departures' })
export class DepartureEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @Text() representativeId!: string;
  @Text() lastWorkingDay!: string;
  @Text() endsAt!: string;
  @Text() kind!: Departure['kind'];
  @Text() status!: Departure['status'];
  @Text() policyId!: string;
  @Whole() policyVersion!: number;
  @Text() announcedAt!: string;
  @Whole() handovers!: number;
  /** Who may become interim owner. */
  @Texts() fallbackIds!: string[];
}
interface DepartureRow extends Omit<DepartureEntity, 'fallbackIds'> {
  openHandovers: number;
  representativeName: string | null;
}

export interface DepartureFilter {
  status?: Departure['status'];
  representativeId?: string;
  /** Part of the name or of the external id of the one who leaves. */
  q?: string;
  /** Only departures of this reader and of those under the reader. */
  seenBy?: Seen;
}

export const departureRow = (id: string, version: number, state: Departure): DepartureEntity => ({
  id,
  version,
  representativeId: state.representativeId,
  lastWorkingDay: state.lastWorkingDay,
  endsAt: state.endsAt,
  kind: state.kind,
  status: state.status,
  policyId: state.policyId,
  policyVersion: state.policyVersion,
  announcedAt: state.announcedAt,
  handovers: state.handovers.length,
  fallbackIds: state.fallbackIds,
});

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
