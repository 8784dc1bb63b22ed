// The folded person: somebody who signs in, with roles and a place in the organisation.
import type { RepresentativeState } from '../representative/state';
import type { Role, Scope } from '../words/roles';
import type { Id } from '../words/texts';

/** Sealed as a whole with the person's key. */
export interface PersonDetails {
  name: string;
  email?: string;
}
/** The identity at a sign-in service. Sealed, because a subject may be somebody's address. */
export interface SignIn {
  issuer: string;
  subject: string;
}
export interface HeldRole {
  role: Role;
  scope: Scope;
}

export interface PersonState {
  exists: boolean;
  details: PersonDetails;
  signIns: SignIn[];
  roles: HeldRole[];
  /** Revoked by an administrator: a sign-in service does not give them back. */
  withdrawn: Role[];
  unit?: Id;
  active: boolean;
}

export const initialPerson: PersonState = {
  exists: false,
  details: { name: '' },
  signIns: [],
  roles: [],
  withdrawn: [],
  active: true,
};

/** Every representative is a person with the same id, even in logs without a stream for the person. */
export function asPerson(person: PersonState, representative: RepresentativeState): PersonState {
  if (!representative.exists) return person;
  const { name, email } = representative.details;
  const held: HeldRole[] = [
    { role: 'rep', scope: 'own' },
    { role: 'manager', scope: 'team' },
  ];
  const isSettled = ({ role }: HeldRole) =>
    person.withdrawn.includes(role) || person.roles.some((each) => each.role === role);
  const roles = [...held.filter((each) => !isSettled(each)), ...person.roles];
  return { ...person, exists: true, details: { name, ...(email ? { email } : {}) }, roles };
}

export const hasSignIn = ({ signIns }: PersonState, { issuer, subject }: SignIn): boolean =>
  signIns.some((each) => each.issuer === issuer && each.subject === subject);
