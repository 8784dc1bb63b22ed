// Where a placeholder's value is found: in a column of the row itself, or of a row that a column links to.
import type { Mapping, Text } from './mapping';
import { namesIn, parseTemplate, type Template } from './template';

export interface Place {
  /** The link columns that lead there, in order. */
  by: string[];
  table: string;
  column: string;
}

/** "ship_via.company_name" follows the link ship_via; a name that begins with no link is a column, dots and all. */
export function placeOf({ tables }: Mapping, table: string, name: string): Place {
  const by: string[] = [];
  let [here, rest] = [table, name];
  for (;;) {
    const links = Object.entries(tables[here]?.links ?? {});
    const next = links.find(([column]) => rest.startsWith(`${column}.`));
    if (!next) return { by, table: here, column: rest };
    by.push(next[0]);
    [here, rest] = [next[1], rest.slice(next[0].length + 1)];
  }
}

export const templatesOf = (text: Text): Template[] => {
  const written = typeof text === 'string' || Array.isArray(text) ? text : text.text;
  return (Array.isArray(written) ? written : [written]).map(parseTemplate);
};

export const placeholdersOf = (text: Text): string[] => templatesOf(text).flatMap(namesIn);
