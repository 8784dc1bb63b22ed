// The orders of each client: when, by whom, worth how much; joined from the tables of orders and of order lines.
import { columnsOf, evaluate, parseAmount, type Amount } from '../read/amount';
import { readerOf } from './columns';
import { add, parseDecimal, ZERO, type Decimal } from '../read/decimal';
import { parseDate, parseDatePattern } from '../read/dates';
import { quoted, type ColumnFault, type Fault } from '../fault';
import type { Mapping, OrdersMapping } from '../map/mapping';
import type { Row } from '../read/read-csv';
import { why } from '../reasons';
import { checkRows, keyOf, type RowCheck, type Table, type Tables } from './tables';

interface OrderLine {
  amount: Decimal;
  product?: string;
  category?: string;
}

export interface ClientOrder {
  id: string;
  /** YYYY-MM-DD. */
  date: string;
  representative?: string;
  shipper?: string;
  amount: Decimal;
  lines: OrderLine[];
}

/** Leaves out orders and lines with invalid dates, amounts or ids. */
export function checkOrders(mapping: Mapping, tables: Tables): Fault[] {
  const { orders } = mapping;
  if (!orders) return [];
  const table = tables.get(orders.from);
  const lines = orders.lines && tables.get(orders.lines.from);
  return [
    ...(table ? checkRows(table, orderCheck(mapping, orders)) : []),
    ...(lines && orders.lines
      ? checkRows(lines, lineCheck(mapping, parseAmount(orders.lines.amount), orders.lines.order))
      : []),
  ];
}

function orderCheck(mapping: Mapping, orders: OrdersMapping): RowCheck {
  const pattern = parseDatePattern(dateFormat(mapping));
  const amounts = orders.amount === undefined ? [] : columnsOf(parseAmount(orders.amount));
  return (row) => {
    const date = row.cells.get(orders.date) ?? '';
    const faults: ColumnFault[] = [...missingId(row, orders.client), ...notNumbers(mapping, row, amounts)];
    if (parseDate(date, pattern) === undefined) {
      const values = { value: quoted(date), format: dateFormat(mapping) };
      faults.push({ column: orders.date, ...why('no-date', values) });
    }
    return faults;
  };
}

function lineCheck(mapping: Mapping, amount: Amount, order: string): RowCheck {
  const columns = columnsOf(amount);
  return (row) => [...missingId(row, order), ...notNumbers(mapping, row, columns)];
}

const dateFormat = (mapping: Mapping) => mapping.dates ?? 'YYYY-MM-DD';

const missingId = (row: Row, column: string) => (row.cells.get(column) ? [] : [{ column, ...why('link-empty') }]);

export const notNumbers = (mapping: Mapping, row: Row, columns: string[]) =>
  columns.flatMap((column) => {
    const cell = row.cells.get(column) ?? '';
    if (parseDecimal(cell, mapping.numbers) !== undefined) return [];
    const values = { value: quoted(cell), decimal: mapping.numbers?.decimal ?? '.' };
    return [{ column, ...why('no-number', values) }];
  });

/** Client id -> their orders, the latest last: by date, then by id. */
export function ordersByClient(mapping: Mapping, tables: Tables): Map<string, ClientOrder[]> {
  const byClient = new Map<string, ClientOrder[]>();
  const { orders } = mapping;
  const table = orders && tables.get(orders.from);
  if (!orders || !table) return byClient;
  const linesOf = linesByOrder(mapping, tables);
  const pattern = parseDatePattern(dateFormat(mapping));
  const amount = orders.amount === undefined ? undefined : parseAmount(orders.amount);
  const shipper = orders.shipper === undefined ? undefined : readerOf(mapping, tables, orders.from, orders.shipper);
  for (const row of table.rows) {
    const id = keyOf(table, row);
    const lines = linesOf.get(id) ?? [];
    const client = row.cells.get(orders.client) ?? '';
    const order: ClientOrder = {
      id,
      date: parseDate(row.cells.get(orders.date) ?? '', pattern) ?? '',
      representative: (orders.representative && row.cells.get(orders.representative)) || undefined,
      shipper: shipper?.(row),
      amount: amount ? worth(mapping, row, amount) : lines.reduce((total, line) => add(total, line.amount), ZERO),
      lines,
    };
    const known = byClient.get(client);
    if (known) known.push(order);
    else byClient.set(client, [order]);
  }
  for (const list of byClient.values()) list.sort(byDateThenId);
  return byClient;
}

function linesByOrder(mapping: Mapping, tables: Tables): Map<string, OrderLine[]> {
  const byOrder = new Map<string, OrderLine[]>();
  const lines = mapping.orders?.lines;
  const table: Table | undefined = lines && tables.get(lines.from);
  if (!lines || !table) return byOrder;
  const amount = parseAmount(lines.amount);
  const [product, category] = [lines.product, lines.category].map((text) =>
    text === undefined ? undefined : readerOf(mapping, tables, lines.from, text),
  );
  for (const row of table.rows) {
    const order = row.cells.get(lines.order) ?? '';
    const line = { amount: worth(mapping, row, amount), product: product?.(row), category: category?.(row) };
    const known = byOrder.get(order);
    if (known) known.push(line);
    else byOrder.set(order, [line]);
  }
  return byOrder;
}

const worth = (mapping: Mapping, row: Row, amount: Amount): Decimal =>
  evaluate(amount, (column) => parseDecimal(row.cells.get(column) ?? '', mapping.numbers) ?? ZERO);

function byDateThenId(a: ClientOrder, b: ClientOrder): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  // Ids made of digits compare as numbers: 9 comes before 10.
  if (/^\d+$/.test(a.id) && /^\d+$/.test(b.id)) return Number(BigInt(a.id) - BigInt(b.id));
  return a.id < b.id ? -1 : 1;
}
