// Whether the parts of a mapping fit together: tables that exist, links that lead somewhere, facts that are computed.
import type { MappingMistake } from '../mistakes';
import { ORDER_FACTS, ORDERS_PREFIX, type Mapping } from './mapping';
import { placeholdersOf } from './text-source';

export function linkMistakes(mapping: Mapping): MappingMistake[] {
  const mistakes = [...tableMistakes(mapping), ...fromMistakes(mapping)];
  // Checking what depends on missing tables would only repeat the mistake.
  return mistakes.length > 0
    ? mistakes
    : [...roleMistakes(mapping), ...ruleMistakes(mapping), ...factMistakes(mapping)];
}

function tableMistakes({ tables, ignore = [] }: Mapping): MappingMistake[] {
  const files = [
    ...Object.entries(tables).map(([name, { file }]) => ({ at: `tables.${name}.file`, file })),
    ...ignore.map((file, index) => ({ at: `ignore[${index}]`, file })),
  ];
  const twice = files
    .filter(({ file }, index) => files.findIndex((each) => each.file === file) !== index)
    .map(({ at, file }): MappingMistake => ({ at, mistake: 'file-twice', file }));
  const dangling = Object.entries(tables).flatMap(([name, { links = {} }]) =>
    Object.entries(links).flatMap(([column, to]): MappingMistake[] => {
      const target = Object.hasOwn(tables, to) ? tables[to] : undefined;
      const at = `tables.${name}.links.${column}`;
      if (!target) return [{ at, mistake: 'no-such-table', table: to, tables: Object.keys(tables) }];
      return target.key?.length === 1 ? [] : [{ at, mistake: 'link-without-key', table: to }];
    }),
  );
  return [...twice, ...dangling];
}

function fromMistakes({ tables, representatives, clients, orders }: Mapping): MappingMistake[] {
  const noTable = (at: string, table: string): MappingMistake[] =>
    Object.hasOwn(tables, table) ? [] : [{ at, mistake: 'no-such-table', table, tables: Object.keys(tables) }];
  const named = { representatives, clients, orders };
  const roles = (['representatives', 'clients', 'orders'] as const).flatMap((role): MappingMistake[] => {
    const from = named[role]?.from;
    if (from === undefined) return [];
    const missing = noTable(`${role}.from`, from);
    if (missing.length > 0) return missing;
    return tables[from]?.key?.length === 1 ? [] : [{ at: `tables.${from}.key`, mistake: 'id-without-key', role }];
  });
  const lines = orders?.lines;
  return [...roles, ...(lines ? noTable('orders.lines.from', lines.from) : [])];
}

function roleMistakes({ tables, representatives, clients, orders }: Mapping): MappingMistake[] {
  const mistakes: MappingMistake[] = [];
  const mustLink = (at: string, table: string, column: string | undefined, to: string): void => {
    if (column !== undefined && tables[table]?.links?.[column] !== to)
      mistakes.push({ at, mistake: 'column-without-link', column, table, to });
  };
  mustLink('representatives.manager', representatives.from, representatives.manager, representatives.from);
  if (clients.owner?.by === 'column')
    mustLink('clients.owner', clients.from, clients.owner.column, representatives.from);
  if (!orders) return mistakes;
  mustLink('orders.client', orders.from, orders.client, clients.from);
  mustLink('orders.representative', orders.from, orders.representative, representatives.from);
  if (orders.lines) mustLink('orders.lines.order', orders.lines.from, orders.lines.order, orders.from);
  if ((orders.amount === undefined) === (orders.lines === undefined))
    mistakes.push({ at: 'orders', mistake: 'amount-or-lines' });
  return mistakes;
}

function ruleMistakes({ clients, orders }: Mapping): MappingMistake[] {
  const mistakes: MappingMistake[] = [];
  if (clients.owner?.by === 'latest-order' && orders?.representative === undefined)
    mistakes.push({ at: 'clients.owner', mistake: 'owner-without-orders' });
  if (clients.lifetimeSpend?.by === 'orders' && !orders)
    mistakes.push({ at: 'clients.lifetimeSpend', mistake: 'spend-without-orders' });
  return mistakes;
}

function factMistakes({ dossier = [], orders }: Mapping): MappingMistake[] {
  const keys = dossier.map(({ section, key }) => `${section}/${key}`);
  const twice = keys.flatMap((entry, index): MappingMistake[] =>
    keys.indexOf(entry) === index ? [] : [{ at: `dossier[${index}]`, mistake: 'entry-twice', entry }],
  );
  const facts = dossier.flatMap(({ text }, index) =>
    placeholdersOf(text)
      .filter((name) => name.startsWith(ORDERS_PREFIX))
      .flatMap((name): MappingMistake[] => {
        const at = `dossier[${index}].text`;
        if (!orders) return [{ at, mistake: 'fact-without-orders', fact: `{${name}}` }];
        return ORDER_FACTS.some((one) => one === name.slice(ORDERS_PREFIX.length))
          ? []
          : [{ at, mistake: 'unknown-fact', fact: `{${name}}`, facts: ORDER_FACTS }];
      }),
  );
  return [...twice, ...facts];
}
