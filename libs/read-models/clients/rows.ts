// The clients: who they are, what they spent, and who is accountable for them now.
import { Entity } from 'typeorm';
import type { ClientState } from '#libs/domain';
import { Flag, Id, OptionalText, Text, Whole } from '../projection/columns';
import { searchText } from '../search/search-text';

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
  @OptionalText() timeZone!: string | null;
  /** What a search looks through. */
  @Text() search!: string;
}

export const clientRows = (id: string, version: number, state: ClientState): ClientEntity[] => [
  {
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
    timeZone: state.details.timeZone ?? null,
    search: searchText(state.details.name, state.details.contactName, state.externalId),
  },
];
