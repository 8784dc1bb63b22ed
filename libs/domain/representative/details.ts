// Every detail of a representative needs a privacy rule, and every rule a detail; the compiler reports what is missing.
import type { PersonalField, RepresentativeDetail } from '../privacy/rules';
import type { RepresentativeDetails } from './state';

type Detail = keyof RepresentativeDetails & RepresentativeDetail;
const details: { [F in keyof RepresentativeDetails | RepresentativeDetail]: F & Detail } = {
  name: 'name',
  email: 'email',
  title: 'title',
  phone: 'phone',
};

export const REPRESENTATIVE_DETAILS: readonly PersonalField[] = Object.values(details).map(
  (field) => `representative.${field}` as const,
);
