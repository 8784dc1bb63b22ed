// Each detail of a person has its privacy rule, and each rule its detail: the compiler says what is missing.
import type { PersonDetail, PersonalField } from '../privacy/rules';
import type { PersonDetails } from './state';

const details: { [F in keyof PersonDetails | PersonDetail]: F & keyof PersonDetails & PersonDetail } = {
  name: 'name',
  email: 'email',
};

export const PERSON_DETAILS: readonly PersonalField[] = Object.values(details).map(
  (field) => `person.${field}` as const,
);
