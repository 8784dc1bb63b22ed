// Checks the shape of a mapping file by hand, so that every mistake is reported with its place.
import { Misread, type MappingMistake } from '../mistakes';

export type Check = (value: unknown, at: string, tell: (mistake: MappingMistake) => void) => void;

export const text: Check = (value, at, tell) => {
  if (typeof value !== 'string' || value.trim() === '') tell({ at, mistake: 'not-a-text' });
};

/** A text that a function accepts without throwing a {@link Misread}. */
export const parsedBy =
  (parse: (text: string) => unknown): Check =>
  (value, at, tell) => {
    if (typeof value !== 'string' || value.trim() === '') return tell({ at, mistake: 'not-a-text' });
    try {
      parse(value);
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      tell({ at, ...error.because });
    }
  };

export const oneOf =
  (...words: readonly string[]): Check =>
  (value, at, tell) => {
    if (!words.some((word) => word === value)) tell({ at, mistake: 'not-one-of', words });
  };

export const listOf =
  (check: Check): Check =>
  (value, at, tell) => {
    if (Array.isArray(value)) value.forEach((one, index) => check(one, `${at}[${index}]`, tell));
    else tell({ at, mistake: 'not-a-list' });
  };

/** Keys of the author's choice, each with a value of one kind. */
export const recordOf =
  (check: Check): Check =>
  (value, at, tell) => {
    if (!isObject(value)) return tell({ at, mistake: 'not-an-object' });
    for (const [name, one] of Object.entries(value)) check(one, `${at}.${name}`, tell);
  };

/** Fields by name; those whose name ends in ? are optional, and no others are allowed. */
export const object = (fields: Record<string, Check>): Check => {
  const known = new Map(Object.entries(fields).map(([name, check]) => [name.replace(/\?$/, ''), check]));
  return (value, at, tell) => {
    if (!isObject(value)) return tell({ at, mistake: 'not-an-object' });
    const place = (name: string) => (at ? `${at}.${name}` : name);
    for (const name of Object.keys(value))
      if (!known.has(name)) tell({ at: place(name), mistake: 'unknown-field', fields: [...known.keys()] });
    for (const name of Object.keys(fields))
      if (!name.endsWith('?') && !Object.hasOwn(value, name)) tell({ at: place(name), mistake: 'missing' });
    for (const [name, check] of known) if (Object.hasOwn(value, name)) check(value[name], place(name), tell);
  };
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
