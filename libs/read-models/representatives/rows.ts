// The representatives: who they are, whom they report to, and whether they stay.
import { Entity } from 'typeorm';
import type { RepresentativeState } from '#libs/domain';
import { Id, OptionalText, OptionalWhole, Text, Texts, Whole } from '../projection/columns';
import { searchText } from '../search/search-text';

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

export function representativeRows(id: string, version: number, state: RepresentativeState): RepresentativeEntity[] {
  const { details, traits, presence } = state;
  const leaving = presence.status === 'leaving' ? presence : undefined;
  return [
    {
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
    },
  ];
}
