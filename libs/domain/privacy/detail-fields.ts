// The privacy rules of the details of clients, persons and representatives: the compiler says when one is missing here.
import type { ClientDetails } from '../client/state';
import type { PersonDetails } from '../person/state';
import type { RepresentativeDetails } from '../representative/state';
import { SECTIONS } from '../words/process';
import type { PersonalField } from './rules';

const client: Record<keyof ClientDetails, true> = {
  name: true,
  contactName: true,
  contactTitle: true,
  email: true,
  phone: true,
  address: true,
  country: true,
  language: true,
  timeZone: true,
};
const person: Record<keyof PersonDetails, true> = { name: true, email: true };
const representative: Record<keyof RepresentativeDetails, true> = { name: true, email: true, title: true, phone: true };

const keys = <Key extends string>(of: Record<Key, true>) => Object.keys(of) as Key[];

export const CLIENT_DETAILS: readonly PersonalField[] = keys(client).map((field) => `client.${field}` as const);
export const PERSON_DETAILS: readonly PersonalField[] = keys(person).map((field) => `person.${field}` as const);
export const REPRESENTATIVE_DETAILS: readonly PersonalField[] = keys(representative).map(
  (field) => `representative.${field}` as const,
);
/** A field of the dossier, whatever its section. */
export const DOSSIER_FIELDS: readonly PersonalField[] = [
  'dossier.key',
  'dossier.source',
  ...SECTIONS.map((section) => `dossier.${section}` as const),
];
