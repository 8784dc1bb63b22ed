// The details of a client and of a representative, as names: the compiler says when one is missing here.
import type { ClientDetails } from '../client/events';
import type { RepresentativeDetails } from '../representative/events';

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
const representative: Record<keyof RepresentativeDetails, true> = { name: true, email: true, title: true, phone: true };

export const CLIENT_FIELDS = Object.keys(client) as (keyof ClientDetails)[];
export const REPRESENTATIVE_FIELDS = Object.keys(representative) as (keyof RepresentativeDetails)[];
