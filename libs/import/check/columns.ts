// Reads the values of a row as the mapping says, following links; and lists the columns that the mapping mentions.
import { columnsOf, parseAmount } from '../read/amount';
import { CLIENT_TEXTS, ORDERS_PREFIX, REPRESENTATIVE_TEXTS, type Mapping, type Text } from '../map/mapping';
import type { Row } from '../read/read-csv';
import type { Tables } from './tables';
import { fillAll, type ValueOf } from '../map/template';
import { placeholdersOf, placeOf, templatesOf, type Place } from '../map/text-source';

/** A compiled text of the mapping: returns its value for a row, undefined if it has none. */
type Reader = (row: Row, facts?: ValueOf) => string | undefined;

export function readerOf(mapping: Mapping, tables: Tables, table: string, text: Text): Reader {
  const templates = templatesOf(text);
  const places = new Map(placeholdersOf(text).map((name) => [name, placeOf(mapping, table, name)]));
  const written = typeof text === 'string' || Array.isArray(text) ? undefined : text;
  const lookup = written && new Map(Object.entries(written.lookup));
  return (row, facts) => {
    const value = fillAll(templates, (name) => {
      if (facts && name.startsWith(ORDERS_PREFIX)) return facts(name.slice(ORDERS_PREFIX.length));
      const place = places.get(name);
      return place ? cellAt(tables, row, place, table) : '';
    });
    return lookup ? ((value === undefined ? undefined : lookup.get(value)) ?? written?.otherwise) : value;
  };
}

function cellAt(tables: Tables, row: Row, { by, column }: Place, table: string): string {
  let [here, at]: [Row | undefined, string] = [row, table];
  for (const link of by) {
    const from = tables.get(at);
    at = from?.links[link] ?? '';
    here = tables.get(at)?.byKey.get(here?.cells.get(link) ?? '');
  }
  return here?.cells.get(column) ?? '';
}

/** The column under which a text's fault is reported: the first that it mentions. */
export const columnOf = (text: Text): string => placeholdersOf(text)[0] ?? '';

/** Table -> the columns that it must have. */
export function neededColumns(mapping: Mapping): Map<string, Set<string>> {
  const needed = new Map(Object.keys(mapping.tables).map((name) => [name, new Set<string>()]));
  const need = (table: string, ...columns: (string | undefined)[]): void => {
    for (const column of columns) if (column !== undefined) needed.get(table)?.add(column);
  };
  const needText = (table: string, text: Text | undefined): void => {
    if (text === undefined) return;
    for (const name of placeholdersOf(text).filter((one) => !one.startsWith(ORDERS_PREFIX))) {
      const place = placeOf(mapping, table, name);
      need(place.table, place.column);
    }
  };
  for (const [name, { key = [], links = {} }] of Object.entries(mapping.tables))
    need(name, ...key, ...Object.keys(links));
  const { representatives, clients, orders, dossier = [] } = mapping;
  for (const field of REPRESENTATIVE_TEXTS) needText(representatives.from, representatives[field]);
  needText(representatives.from, representatives.languages);
  needText(representatives.from, representatives.capacity);
  for (const field of CLIENT_TEXTS) needText(clients.from, clients[field]);
  for (const { text } of dossier) needText(clients.from, text);
  if (clients.lifetimeSpend?.by === 'column') need(clients.from, clients.lifetimeSpend.column);
  if (orders) {
    need(orders.from, orders.date, ...(orders.amount ? columnsOf(parseAmount(orders.amount)) : []));
    needText(orders.from, orders.shipper);
    const { lines } = orders;
    if (lines) need(lines.from, ...columnsOf(parseAmount(lines.amount)));
    if (lines) for (const text of [lines.product, lines.category]) needText(lines.from, text);
  }
  return needed;
}
