// Columns to which the user has given a meaning, as a mapping that the api reads.
import { guessColumns, guessFile, KINDS, REQUIRED, type Kind, type Target } from './targets';

export interface Format {
  encoding: string;
  delimiter: string;
}
interface TableByEye {
  file?: string;
  /** Target -> column; an empty text means no column. */
  columns: Partial<Record<Target, string>>;
}
/** What the user has chosen; everything else is guessed. */
export interface ByEye extends Format {
  source: string;
  decimal: string;
  people: TableByEye;
  clients: TableByEye;
}
export interface Head {
  name: string;
  header: string[];
  rows: string[][];
}
export type Tables = Record<Kind, { head: Head | undefined; columns: Partial<Record<Target, string>> }> & {
  /** Files that were chosen but are not used. */
  others: string[];
};

/** What was chosen, otherwise what is probable. One file is one table. */
export function tablesOf(chosen: Pick<ByEye, Kind>, heads: readonly Head[]): Tables {
  const names = heads.map(({ name }) => name);
  const asked = (kind: Kind) => names.find((name) => name === chosen[kind].file);
  const rest = (...taken: (string | undefined)[]) => names.filter((name) => !taken.includes(name));
  const people =
    asked('people') ??
    guessFile('people', rest(asked('clients'))) ??
    rest(asked('clients') ?? guessFile('clients', names))[0];
  const clients = asked('clients') ?? guessFile('clients', rest(people)) ?? rest(people)[0];
  const table = (kind: Kind, file: string | undefined) => {
    const head = heads.find(({ name }) => name === file);
    const own = Object.entries(chosen[kind].columns).filter(
      ([, column]) => column === '' || head?.header.includes(column),
    );
    return { head, columns: { ...guessColumns(kind, head?.header ?? []), ...Object.fromEntries(own) } };
  };
  return { people: table('people', people), clients: table('clients', clients), others: rest(people, clients) };
}

/** Undefined while a table lacks its file, or its number and name. */
export function mappingOf({ source, decimal, encoding, delimiter }: ByEye, tables: Tables): string | undefined {
  const isWhole = KINDS.every((kind) => tables[kind].head && REQUIRED.every((target) => tables[kind].columns[target]));
  if (!isWhole || tables.people.head === tables.clients.head) return undefined;
  const { id: personId = '', manager, ...person } = tables.people.columns;
  const { id: clientId = '', owner, lifetimeSpend, ...client } = tables.clients.columns;
  return JSON.stringify({
    name: source.trim() || 'CSV',
    encoding,
    delimiter,
    numbers: { decimal, thousands: decimal === ',' ? '.' : ',' },
    tables: {
      people: { file: tables.people.head?.name, key: [personId], ...linked(manager) },
      clients: { file: tables.clients.head?.name, key: [clientId], ...linked(owner) },
    },
    ignore: tables.others,
    representatives: { from: 'people', ...texts(person), ...(manager ? { manager } : {}) },
    clients: {
      from: 'clients',
      ...texts(client),
      ...(owner ? { owner: { by: 'column', column: owner } } : {}),
      ...(lifetimeSpend ? { lifetimeSpend: { by: 'column', column: lifetimeSpend } } : {}),
    },
  });
}

const linked = (column: string | undefined) => (column ? { links: { [column]: 'people' } } : {});

const texts = (columns: Partial<Record<Target, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([target, column]) => (column ? [[target, `{${column}}`] as const] : [])),
  );
