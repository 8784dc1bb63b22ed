// Each detail of a representative has its privacy rule, and each rule its detail: the compiler says what is missing.
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
