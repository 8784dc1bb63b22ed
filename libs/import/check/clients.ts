// The clients of an export: their details, owner, lifetime spend and what the dossier can already say about them.
import type { ClientDetails, Dossier } from '#libs/domain';
import { readerOf } from './columns';
import { parseDecimal, round, sum, ZERO } from '../read/decimal';
import type { Fault } from '../fault';
import { CLIENT_TEXTS, type Mapping, type Text } from '../map/mapping';
import { orderFacts } from './order-facts';
import { notNumbers, ordersByClient, type ClientOrder } from './orders';
import type { Row } from '../read/read-csv';
import { present } from './representatives';
import { checkRows, keyOf, type Tables } from './tables';
import { detailFaults } from './text-limits';

export interface ImportedClient {
  externalId: string;
  details: ClientDetails;
  /** The representative's external id. */
  owner?: string;
  lifetimeSpend?: string;
  dossier: Dossier;
}

export function checkClients(mapping: Mapping, tables: Tables): Fault[] {
  const table = tables.get(mapping.clients.from);
  if (!table) return [];
  const read = readDetails(mapping, tables);
  const spend = mapping.clients.lifetimeSpend;
  return checkRows(table, (row) => [
    ...detailFaults('client', keyOf(table, row), table.key, read(row), mapping.clients),
    ...(spend?.by === 'column' && row.cells.get(spend.column) ? notNumbers(mapping, row, [spend.column]) : []),
  ]);
}

export function clientsOf(mapping: Mapping, tables: Tables): ImportedClient[] {
  const table = tables.get(mapping.clients.from);
  if (!table) return [];
  const details = readDetails(mapping, tables);
  const orders = ordersByClient(mapping, tables);
  const dates = [...orders.values()].flatMap((list) => list.at(-1)?.date ?? []);
  const until = dates.toSorted().at(-1)?.slice(0, 7) ?? '';
  const dossier = readDossier(mapping, tables);
  return table.rows.map((row) => {
    const own = orders.get(keyOf(table, row)) ?? [];
    const [owner, spend] = [ownerOf(mapping, row, own), spendOf(mapping, row, own)];
    return {
      externalId: keyOf(table, row),
      details: details(row),
      ...(owner === undefined ? {} : { owner }),
      ...(spend === undefined ? {} : { lifetimeSpend: spend }),
      dossier: dossier(row, orderFacts(own, until)),
    };
  });
}

function readDetails(mapping: Mapping, tables: Tables): (row: Row) => ClientDetails {
  const { clients } = mapping;
  const read = (text: Text | undefined) =>
    text === undefined ? undefined : readerOf(mapping, tables, clients.from, text);
  const readers = CLIENT_TEXTS.map((field) => [field, read(clients[field])] as const);
  return (row) => ({ name: '', ...present(readers.map(([field, reader]) => [field, reader?.(row)])) });
}

/** The representative of the latest order that names one. */
function ownerOf({ clients: { owner } }: Mapping, row: Row, orders: ClientOrder[]): string | undefined {
  if (owner?.by === 'column') return row.cells.get(owner.column) || undefined;
  return owner && orders.findLast(({ representative }) => representative !== undefined)?.representative;
}

/** To the cent; a client without orders gets 0.00, so that every client has a tier. */
function spendOf(mapping: Mapping, row: Row, orders: ClientOrder[]): string | undefined {
  const spend = mapping.clients.lifetimeSpend;
  if (spend?.by === 'orders') return round(sum(orders.map(({ amount }) => amount)), 2);
  const cell = spend && row.cells.get(spend.column);
  return cell ? round(parseDecimal(cell, mapping.numbers) ?? ZERO, 2) : undefined;
}

function readDossier(mapping: Mapping, tables: Tables): (row: Row, facts: Record<string, string>) => Dossier {
  const texts = (mapping.dossier ?? []).map((written) => ({
    ...written,
    read: readerOf(mapping, tables, mapping.clients.from, written.text),
  }));
  return (row, facts) => {
    const dossier: Dossier = {};
    for (const { section, key, read } of texts) {
      const text = read(row, (fact) => facts[fact] ?? '');
      if (text === undefined) continue;
      // Author and instant are set on recording.
      const field = { key, text, source: mapping.name, author: '', writtenAt: '' };
      dossier[section] = [...(dossier[section] ?? []), field];
    }
    return dossier;
  };
}
