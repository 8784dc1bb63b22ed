// The representatives: who they are, whom they report to, and whether they stay.
import { Entity, type DataSource } from 'typeorm';
import type { RepresentativeState } from '#libs/domain';
import { Id, OptionalText, OptionalWhole, Text, Texts, Whole } from './columns';
import { pageOf, type Page, type PageRequest } from './page';

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
}
type RepresentativeRow = RepresentativeEntity;

export interface RepresentativeFilter {
  externalId?: string;
  managerId?: string;
  status?: RepresentativeState['presence']['status'];
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
  };
}

export function listRepresentatives(
  source: DataSource,
  filter: RepresentativeFilter,
  page: PageRequest,
): Promise<Page<RepresentativeRow>> {
  const query = source.createQueryBuilder(RepresentativeEntity, 'r');
  for (const field of ['externalId', 'managerId', 'status'] as const)
    if (filter[field] !== undefined) query.andWhere(`r.${field} = :${field}`, { [field]: filter[field] });
  if (filter.ids) query.andWhere('r.id = ANY(:ids)', { ids: filter.ids });
  return pageOf(query, page, (rows) => rows.getMany());
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
