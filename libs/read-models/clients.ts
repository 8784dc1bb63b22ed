// The clients: who they are, what they spent, and who is accountable for them now.
import { Entity, type DataSource } from 'typeorm';
import type { ClientState } from '#libs/domain';
import { Flag, Id, OptionalText, Text, Whole } from './columns';
import { pageOf, type Page, type PageRequest } from './page';

@Entity({ schema: 'read', name: 'clients' })
export class ClientEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @OptionalText() externalId!: string | null;
  @Text() name!: string;
  @OptionalText() email!: string | null;
  @OptionalText() country!: string | null;
  @OptionalText() language!: string | null;
  @OptionalText() lifetimeSpend!: string | null;
  @OptionalText() ownerId!: string | null;
  @OptionalText() openHandoverId!: string | null;
  @Flag() active!: boolean;
}
type ClientRow = ClientEntity;

export interface ClientFilter {
  externalId?: string;
  ownerId?: string;
  active?: boolean;
  /** Only clients that one of these owns, or whose open handover concerns one of them: what the caller may know of. */
  visibleTo?: string[];
}

export const clientRow = (id: string, version: number, state: ClientState): ClientEntity => ({
  id,
  version,
  externalId: state.externalId ?? null,
  name: state.details.name,
  email: state.details.email ?? null,
  country: state.details.country ?? null,
  language: state.details.language ?? null,
  lifetimeSpend: state.lifetimeSpend ?? null,
  ownerId: state.ownerId ?? null,
  openHandoverId: state.openHandoverId ?? null,
  active: state.active,
});

const CONCERNS = `(c.owner_id = ANY(:people) OR EXISTS (SELECT FROM read.handovers h WHERE h.id = c.open_handover_id
  AND (h.outgoing_id = ANY(:people) OR h.candidate_id = ANY(:people) OR h.lead_id = ANY(:people))))`;

export function listClients(source: DataSource, filter: ClientFilter, page: PageRequest): Promise<Page<ClientRow>> {
  const query = source.createQueryBuilder(ClientEntity, 'c');
  for (const field of ['externalId', 'ownerId', 'active'] as const)
    if (filter[field] !== undefined) query.andWhere(`c.${field} = :${field}`, { [field]: filter[field] });
  if (filter.visibleTo) query.andWhere(CONCERNS, { people: filter.visibleTo });
  return pageOf(query, page, (rows) => rows.getMany());
}

/** Also those that were deactivated: every client that ever had an owner keeps one. */
export async function clientsOwnedBy(source: DataSource, representativeId: string): Promise<string[]> {
  const rows = await source.getRepository(ClientEntity).find({
    select: { id: true },
    where: { ownerId: representativeId },
    order: { id: 'ASC' },
  });
  return rows.map(({ id }) => id);
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
