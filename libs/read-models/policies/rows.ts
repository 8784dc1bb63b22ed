// The policies, each with its newest version; what they say is folded from their streams.
import { Entity } from 'typeorm';
import type { PolicyState } from '#libs/domain';
import { Id, Text, Whole } from '../projection/columns';

@Entity({ schema: 'read', name: 'policies' })
export class PolicyEntity {
  @Id() id!: string;
  /** The stream's version, which is also the number of the newest published version. */
  @Whole() version!: number;
  @Text() name!: string;
}

export const policyRows = (id: string, version: number, state: PolicyState): PolicyEntity[] => [
  {
    id,
    version,
    name: state.versions.at(-1)?.name ?? '',
  },
];
