// Every detail of a person needs a privacy rule, and every rule a detail; the compiler reports what is missing.
import type { PersonDetail, PersonalField } from '../privacy/rules';
import type { PersonDetails } from './state';

const details: { [F in keyof PersonDetails | PersonDetail]: F & keyof PersonDetails & PersonDetail } = {
  name: 'name',
  email: 'email',
};

export const PERSON_DETAILS: readonly PersonalField[] = Object.values(details).map(
  (field) => `person.${field}` as const,
);
