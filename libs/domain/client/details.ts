// Every detail of a client needs a privacy rule, and every rule a detail; the compiler reports what is missing.
import type { ClientDetail, PersonalField } from '../privacy/rules';
import type { ClientDetails } from './state';

const details: { [F in keyof ClientDetails | ClientDetail]: F & keyof ClientDetails & ClientDetail } = {
  name: 'name',
  contactName: 'contactName',
  contactTitle: 'contactTitle',
  email: 'email',
  phone: 'phone',
  address: 'address',
  country: 'country',
  language: 'language',
  timeZone: 'timeZone',
};

export const CLIENT_DETAILS: readonly PersonalField[] = Object.values(details).map(
  (field) => `client.${field}` as const,
);
