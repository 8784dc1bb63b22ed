// Whether the parts of a mapping fit together: tables that exist, links that lead somewhere, facts that are computed.
import { ORDER_FACTS, ORDERS_PREFIX, type Mapping } from './mapping';
import { placeholdersOf } from './text-source';

export function linkMistakes(mapping: Mapping): string[] {
  const mistakes = [...tableMistakes(mapping), ...fromMistakes(mapping)];
  // Checking what depends on missing tables would only repeat the mistake.
  return mistakes.length > 0
    ? mistakes
    : [...roleMistakes(mapping), ...ruleMistakes(mapping), ...factMistakes(mapping)];
}

const known = (names: Iterable<string>) => [...names].join(', ');

function tableMistakes({ tables, ignore = [] }: Mapping): string[] {
  const files = [...Object.values(tables).map(({ file }) => file), ...ignore];
  const twice = files.filter((file, index) => files.indexOf(file) !== index);
  const dangling = Object.entries(tables).flatMap(([name, { links = {} }]) =>
    Object.entries(links).flatMap(([column, to]) => {
      const target = Object.hasOwn(tables, to) ? tables[to] : undefined;
      const at = `tables.${name}.links.${column}`;
      if (!target) return [`${at} leads to ${to}, which is no table. The tables are ${known(Object.keys(tables))}.`];
      return target.key?.length === 1 ? [] : [`${at} leads to ${to}, whose key must be exactly one column.`];
    }),
  );
  return [...twice.map((file) => `The file ${file} is named twice.`), ...dangling];
}

function fromMistakes({ tables, representatives, clients, orders }: Mapping): string[] {
  const named = { representatives, clients, ...(orders ? { orders } : {}) };
  const roles = Object.entries(named).flatMap(([role, { from }]) => {
    const table = Object.hasOwn(tables, from) ? tables[from] : undefined;
    if (!table) return [`${role}.from is ${from}, which is no table. The tables are ${known(Object.keys(tables))}.`];
    return table.key?.length === 1
      ? []
      : [`tables.${from}.key must be exactly one column: it is the id of the ${role} in the source.`];
  });
  const lines = orders?.lines;
  if (lines && !Object.hasOwn(tables, lines.from)) roles.push(`orders.lines.from is ${lines.from}, which is no table.`);
  return roles;
}

function roleMistakes({ tables, representatives, clients, orders }: Mapping): string[] {
  const mistakes: string[] = [];
  const mustLink = (at: string, table: string, column: string | undefined, to: string): void => {
    if (column !== undefined && tables[table]?.links?.[column] !== to)
      mistakes.push(`${at} is the column ${column}, so tables.${table}.links must have "${column}": "${to}".`);
  };
  mustLink('representatives.manager', representatives.from, representatives.manager, representatives.from);
  if (clients.owner?.by === 'column')
    mustLink('clients.owner', clients.from, clients.owner.column, representatives.from);
  if (!orders) return mistakes;
  mustLink('orders.client', orders.from, orders.client, clients.from);
  mustLink('orders.representative', orders.from, orders.representative, representatives.from);
  if (orders.lines) mustLink('orders.lines.order', orders.lines.from, orders.lines.order, orders.from);
  if ((orders.amount === undefined) === (orders.lines === undefined))
    mistakes.push('orders must have an amount of their own or lines with one, and not both.');
  return mistakes;
}

function ruleMistakes({ clients, orders }: Mapping): string[] {
  const mistakes: string[] = [];
  if (clients.owner?.by === 'latest-order' && orders?.representative === undefined)
    mistakes.push('clients.owner goes by the latest order, so orders.representative must name a column.');
  if (clients.lifetimeSpend?.by === 'orders' && !orders)
    mistakes.push('clients.lifetimeSpend goes by the orders, so the mapping must say where they are.');
  return mistakes;
}

function factMistakes({ dossier = [], orders }: Mapping): string[] {
  const keys = dossier.map(({ section, key }) => `${section}/${key}`);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `The dossier has ${key} twice.`);
  const facts = dossier.flatMap(({ text }, index) =>
    placeholdersOf(text)
      .filter((name) => name.startsWith(ORDERS_PREFIX))
      .flatMap((name) => {
        const fact = name.slice(ORDERS_PREFIX.length);
        if (!orders) return [`dossier[${index}].text has {${name}}, but the mapping has no orders.`];
        return ORDER_FACTS.some((one) => one === fact)
          ? []
          : [`dossier[${index}].text has {${name}}. What is reckoned from orders: ${known(ORDER_FACTS)}.`];
      }),
  );
  return [...twice, ...facts];
}
