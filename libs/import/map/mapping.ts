// The content of a mapping file, in the form in which it is written. samples/README.md describes each field.
import type { ClientDetails, RepresentativeDetails, Section } from '#libs/domain';
import type { NumberFormat } from '../read/decimal';

/** A template; an array of them is joined by commas; a lookup replaces their result by something else. */
export type Text = string | string[] | { text: string | string[]; lookup: Record<string, string>; otherwise?: string };

export interface TableMapping {
  file: string;
  encoding?: string;
  delimiter?: string;
  /** The columns that identify a row; none if rows have no key. */
  key?: string[];
  /** Column -> the table whose key it holds. */
  links?: Record<string, string>;
}

interface RepresentativesMapping extends Partial<Record<keyof RepresentativeDetails, Text>> {
  from: string;
  name: Text;
  /** The column that links to the manager in the same table. */
  manager?: string;
  /** ISO 639-1 codes separated by blanks, commas or semicolons. */
  languages?: Text;
  capacity?: Text;
}

interface ClientsMapping extends Partial<Record<keyof ClientDetails, Text>> {
  from: string;
  name: Text;
  owner?: { by: 'latest-order' } | { by: 'column'; column: string };
  lifetimeSpend?: { by: 'orders' } | { by: 'column'; column: string };
}

interface LinesMapping {
  from: string;
  /** The column that links to the order. */
  order: string;
  amount: string;
  product?: Text;
  category?: Text;
}

export interface OrdersMapping {
  from: string;
  /** The columns that link to the client and to the representative. */
  client: string;
  representative?: string;
  date: string;
  /** The order's total, unless its lines give it. */
  amount?: string;
  shipper?: Text;
  lines?: LinesMapping;
}

interface DossierText {
  section: Section;
  key: string;
  text: Text;
}

export interface Mapping {
  /** Recorded as the source of what is imported. */
  name: string;
  description?: string;
  encoding?: string;
  delimiter?: string;
  numbers?: NumberFormat;
  dates?: string;
  tables: Record<string, TableMapping>;
  /** Files of the export that are not needed. */
  ignore?: string[];
  representatives: RepresentativesMapping;
  clients: ClientsMapping;
  orders?: OrdersMapping;
  dossier?: DossierText[];
}

/** In dossier texts, a fact computed from a client's orders is written {orders.<fact>}. */
export const ORDER_FACTS = [
  'count',
  'total',
  'average',
  'first_date',
  'last_date',
  'median_days',
  'categories',
  'products',
  'shippers',
  'recent_count',
  'recent_total',
  'earlier_count',
  'earlier_total',
  'trend',
  'until',
] as const;
export type OrderFact = (typeof ORDER_FACTS)[number];
export const ORDERS_PREFIX = 'orders.';

export const REPRESENTATIVE_TEXTS = [
  'name',
  'email',
  'title',
  'phone',
] as const satisfies (keyof RepresentativeDetails)[];
export const CLIENT_TEXTS = [
  'name',
  'contactName',
  'contactTitle',
  'email',
  'phone',
  'address',
  'country',
  'language',
  'timeZone',
] as const satisfies (keyof ClientDetails)[];
