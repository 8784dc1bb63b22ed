// What the dossier says about a client's orders: what, how much, how often, the trend, how it was shipped.
import { daysBetween } from '../read/dates';
import { add, compare, divide, grouped, percentOf, round, subtract, sum, ZERO, type Decimal } from '../read/decimal';
import type { OrderFact } from '../map/mapping';
import type { ClientOrder } from './orders';

const TOP = 3;

/**
 * @param orders of one client, the latest last
 * @param until the month (YYYY-MM) of the newest order in the data. The trend compares whole months, so that another
 *   order in the same month does not change other clients' dossiers.
 */
export function orderFacts(orders: ClientOrder[], until: string): Partial<Record<OrderFact, string>> {
  const [first, last] = [orders[0], orders.at(-1)];
  if (!first || !last) return {};
  const total = sum(orders.map(({ amount }) => amount));
  const lines = orders.flatMap((order) => order.lines);
  const recent = within(orders, monthsBefore(until, 12), until);
  const earlier = within(orders, monthsBefore(until, 24), monthsBefore(until, 12));
  return {
    count: String(orders.length),
    total: money(total),
    average: money(divide(total, orders.length)),
    first_date: first.date,
    last_date: last.date,
    median_days: medianDays(orders),
    categories: shares(
      lines.map(({ category, amount }) => [category, amount] as const),
      total,
    ),
    products: shares(
      lines.map(({ product, amount }) => [product, amount] as const),
      total,
    ),
    shippers: tally(orders.map(({ shipper }) => shipper)),
    recent_count: String(recent.count),
    recent_total: money(recent.total),
    earlier_count: String(earlier.count),
    earlier_total: money(earlier.total),
    trend: trendOf(recent.total, earlier.total),
    until,
  };
}

const money = (amount: Decimal) => grouped(round(amount, 2));

/** The orders after one month and up to another, with their total value. */
function within(orders: ClientOrder[], after: string, upTo: string): { count: number; total: Decimal } {
  const found = orders.filter(({ date }) => date.slice(0, 7) > after && date.slice(0, 7) <= upTo);
  return { count: found.length, total: sum(found.map(({ amount }) => amount)) };
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function medianDays(orders: ClientOrder[]): string {
  const gaps = orders.slice(1).map(({ date }, index) => daysBetween(orders[index]?.date ?? date, date));
  gaps.sort((a, b) => a - b);
  const middle = Math.floor(gaps.length / 2);
  const [upper, lower] = [gaps[middle], gaps[middle - 1]];
  if (upper === undefined) return '';
  return String(gaps.length % 2 === 1 || lower === undefined ? upper : Math.round((lower + upper) / 2));
}

/** Largest first, each with its share of the total. */
function shares(amounts: (readonly [string | undefined, Decimal])[], total: Decimal): string {
  const sums = new Map<string, Decimal>();
  for (const [name, amount] of amounts) if (name) sums.set(name, add(sums.get(name) ?? ZERO, amount));
  return [...sums]
    .toSorted(([a, x], [b, y]) => compare(y, x) || byText(a, b))
    .slice(0, TOP)
    .map(([name, amount]) => `${name} ${percentOf(amount, total) ?? 0n}%`)
    .join(', ');
}

function tally(names: (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || byText(a, b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function trendOf(recent: Decimal, earlier: Decimal): string {
  const change = compare(recent, earlier);
  if (change === 0) return 'steady';
  if (earlier.digits <= 0n) return 'new';
  const percent = percentOf(change > 0 ? subtract(recent, earlier) : subtract(earlier, recent), earlier) ?? 0n;
  return `${change > 0 ? 'up' : 'down'} ${percent}%`;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
