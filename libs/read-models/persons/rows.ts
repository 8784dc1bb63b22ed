// The people who sign in: their names, their roles, and their place in the organisation.
import { Entity } from 'typeorm';
import type { PersonState, Role, Scope, SignIn } from '#libs/domain';
import { Flag, Id, Json, OptionalText, Text, Texts, Whole } from '../projection/columns';

@Entity({ schema: 'read', name: 'persons' })
export class PersonEntity {
  @Id() id!: string;
  @Whole() version!: number;
  @Text() name!: string;
  @OptionalText() email!: string | null;
  @OptionalText() unit!: string | null;
  @Json() roles!: { role: Role; scope: Scope }[];
  @Flag() active!: boolean;
  /** Each as issuer and subject. */
  @Texts() signIns!: string[];
}

export const personRows = (id: string, version: number, state: PersonState): PersonEntity[] => [
  {
    id,
    version,
    name: state.details.name,
    email: state.details.email ?? null,
    unit: state.unit ?? null,
    roles: state.roles,
    active: state.active,
    signIns: state.signIns.map(signInText),
  },
];

export const signInText = ({ issuer, subject }: SignIn): string => `${issuer} ${subject}`;
