// The requirements on a field of a body or a query.
import type { Texts } from '../cases';

interface FieldCases {
  line: { most: number };
  text: { most: number };
  id: undefined;
  day: undefined;
  instant: undefined;
  moment: undefined;
  email: undefined;
  amount: undefined;
  'time-zone': undefined;
  'one-of': { words: readonly (string | null)[] };
  whole: { least: number; most: number };
  flag: undefined;
  list: undefined;
  'entries-at-least': { least: number };
  'entries-at-most': { most: number };
  lines: { most: number };
  languages: undefined;
  object: undefined;
  objects: undefined;
  'left-out': undefined;
  unknown: undefined;
}

export type FieldCase = keyof FieldCases;

/** The requirement on a field, with its details. */
export interface Wanted {
  wanted: FieldCase;
  about?: object;
}

export const wanting = <C extends FieldCase>(
  wanted: C,
  ...[about]: FieldCases[C] extends undefined ? [] : [about: FieldCases[C]]
): Wanted => ({ wanted, about });

/** A missing text does not compile. */
export type FieldTexts = Texts<FieldCases>;
