// Texts with placeholders: "{first_name} {last_name}", "{ship_via.company_name}", "{customer_id|lower}".

import { quoted } from '../fault';
import { Misread } from '../mistakes';

type Filter = 'lower' | 'upper' | 'slug';
type Part = string | { name: string; filters: Filter[] };
export type Template = Part[];

/** Returns the value of a placeholder; an empty text if there is none. */
export type ValueOf = (name: string) => string;

const FILTERS: Record<Filter, (value: string) => string> = {
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  /** Suitable for a mail address: letters without their accents, digits, dots and hyphens. */
  slug: (value) =>
    value
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, ''),
};

/** Throws a {@link Misread}. */
export function parseTemplate(text: string): Template {
  const parts: Template = [];
  let at = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    parts.push(text.slice(at, match.index), placeholderOf(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  const stray = parts.find((part) => typeof part === 'string' && /[{}]/.test(part));
  if (stray !== undefined) throw new Misread({ mistake: 'brace-alone', text: quoted(text) });
  return parts.filter((part) => part !== '');
}

function placeholderOf(inside: string): Part {
  const [name = '', ...filters] = inside.split('|').map((piece) => piece.trim());
  if (name === '') throw new Misread({ mistake: 'placeholder-empty' });
  const unknown = filters.find((filter) => !Object.hasOwn(FILTERS, filter));
  if (unknown !== undefined)
    throw new Misread({ mistake: 'unknown-filter', filter: `|${unknown}`, filters: Object.keys(FILTERS) });
  return { name, filters: filters as Filter[] };
}

export const namesIn = (template: Template): string[] =>
  template.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));

/** The text, or undefined if it has placeholders and all of them are empty. */
function fill(template: Template, valueOf: ValueOf): string | undefined {
  let found = namesIn(template).length === 0;
  const text = template.map((part) => {
    if (typeof part === 'string') return part;
    const value = part.filters.reduce((before, filter) => FILTERS[filter](before), valueOf(part.name));
    found ||= value !== '';
    return value;
  });
  return found ? text.join('').trim() || undefined : undefined;
}

/** Each part by itself, without those that have no value. */
export const fillAll = (templates: Template[], valueOf: ValueOf): string | undefined =>
  templates.flatMap((template) => fill(template, valueOf) ?? []).join(', ') || undefined;
