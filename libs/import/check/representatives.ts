// The representatives of an export: their details, traits and managers, those without a manager first.
import type { RepresentativeDetails, RepresentativeTraits } from '#libs/domain';
import { columnOf, readerOf } from './columns';
import type { Fault } from '../fault';
import { REPRESENTATIVE_TEXTS, type Mapping } from '../map/mapping';
import type { Row } from '../read/read-csv';
import { why } from '../reasons';
import { checkRows, keyOf, type Table, type Tables } from './tables';
import { detailFaults } from './text-limits';

interface ImportedRepresentative {
  externalId: string;
  details: RepresentativeDetails;
  traits: Omit<RepresentativeTraits, 'managerId'>;
  /** External id; null for somebody without a manager, undefined if the mapping does not cover managers. */
  manager?: string | null;
}

/** How many managers are above each representative within this import. */
export type RankedRepresentative = ImportedRepresentative & { rank: number };

type Read = (row: Row) => ImportedRepresentative;

export function checkRepresentatives(mapping: Mapping, tables: Tables): Fault[] {
  const table = tables.get(mapping.representatives.from);
  if (!table) return [];
  const read = readRepresentative(mapping, tables, table);
  const { manager, languages = '', capacity = '' } = mapping.representatives;
  return checkRows(table, (row) => {
    const { externalId, details, traits } = read(row);
    const faults = detailFaults('representative', externalId, table.key, details, mapping.representatives);
    const unknown = traits.languages?.find((code) => !/^[a-z]{2,3}$/.test(code));
    if (unknown !== undefined)
      faults.push({ column: columnOf(languages), ...why('no-language', { value: JSON.stringify(unknown) }) });
    if (Number.isNaN(traits.capacity)) faults.push({ column: columnOf(capacity), ...why('no-count') });
    const circle = manager === undefined ? [] : circleFrom(table, row, manager);
    if (manager !== undefined && circle.length > 0)
      faults.push({ column: manager, ...why('circle', { way: circle.join(' → ') }) });
    return faults;
  });
}

/** Managers come before their reports, so each finds the chain above settled, even if two have changed places. */
export function representativesOf(mapping: Mapping, tables: Tables): RankedRepresentative[] {
  const table = tables.get(mapping.representatives.from);
  if (!table) return [];
  const people = table.rows.map(readRepresentative(mapping, tables, table));
  const managers = new Map(people.map(({ externalId, manager }) => [externalId, manager]));
  const rank = (manager: string | null | undefined): number => (manager ? 1 + rank(managers.get(manager)) : 0);
  return people.map((person) => ({ ...person, rank: rank(person.manager) })).toSorted((a, b) => a.rank - b.rank);
}

function readRepresentative(mapping: Mapping, tables: Tables, table: Table): Read {
  const { from, manager, languages, capacity, ...texts } = mapping.representatives;
  const reader = (text: (typeof texts)['name'] | undefined) =>
    text === undefined ? undefined : readerOf(mapping, tables, from, text);
  const details = REPRESENTATIVE_TEXTS.map((field) => [field, reader(texts[field])] as const);
  const [spoken, room] = [reader(languages), reader(capacity)];
  return (row) => {
    const codes = spoken?.(row)
      ?.toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean);
    const count = room?.(row);
    return {
      externalId: keyOf(table, row),
      details: { name: '', ...present(details.map(([field, read]) => [field, read?.(row)])) },
      traits: {
        ...(codes ? { languages: codes } : {}),
        ...(count === undefined ? {} : { capacity: /^\d{1,6}$/.test(count) ? Number(count) : Number.NaN }),
      },
      ...(manager === undefined ? {} : { manager: row.cells.get(manager) || null }),
    };
  };
}

export const present = (entries: (readonly [string, string | undefined])[]): Record<string, string> =>
  Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The cycle, if the chain of managers leads back to its start. */
function circleFrom(table: Table, row: Row, manager: string): string[] {
  const start = keyOf(table, row);
  const way = [start];
  for (let at = row.cells.get(manager); at && way.length <= table.rows.length;) {
    way.push(at);
    if (at === start) return way;
    at = table.byKey.get(at)?.cells.get(manager);
  }
  return [];
}
