// Lists are answered in pages: in order of id, from a cursor on, so that a page stays right while rows are added.
import type { Conditions } from './conditions';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface PageRequest {
  /** 50 by default, 200 at most. */
  limit?: number;
  /** `next` of the previous page. */
  after?: string;
}

export interface Page<Item> {
  items: Item[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

const USUAL = 50;
const MOST = 200;

/** Thrown for a cursor that we never gave out; the edge answers it as a bad request. */
class UnknownCursor extends Error {
  readonly code = 'unknown-cursor';
}

/** The rows of a page, ordered by the alias's id, and the cursor of the next one. */
export async function pageOf<Row extends ObjectLiteral, Item extends { id: string }>(
  query: SelectQueryBuilder<Row>,
  { limit, after }: PageRequest,
  item: (query: SelectQueryBuilder<Row>) => Promise<Item[]>,
): Promise<Page<Item>> {
  const size = sizeOf({ limit });
  const id = `${query.alias}.id`;
  if (after !== undefined) query.andWhere(`${id} > :after`, { after: idIn(after) });
  const items = await item(query.orderBy(id, 'ASC').limit(size + 1));
  const last = items[size - 1];
  return items.length > size && last ? { items: items.slice(0, size), next: cursorOf(last.id) } : { items, next: null };
}

/** The same for a handwritten query over the alias's id: it gets its WHERE, and a limit one above the page's size. */
export async function pageOfRows<Item extends { id: string }>(
  page: PageRequest,
  found: Conditions,
  rowsOf: (where: string, size: number) => Promise<Item[]>,
  id = 'c.id',
): Promise<Page<Item>> {
  const size = sizeOf(page);
  if (page.after !== undefined) found.and(`${id} > ${found.bind(idIn(page.after))}`);
  const items = await rowsOf(found.where(), size + 1);
  const last = items[size - 1];
  return items.length > size && last ? { items: items.slice(0, size), next: cursorOf(last.id) } : { items, next: null };
}

/** How many items a page has. */
export const sizeOf = ({ limit = USUAL }: PageRequest): number => Math.min(Math.max(1, Math.trunc(limit)), MOST);

/** The cursor after an item of a list sorted by a key: it contains the sort, so that it fits no other list. */
export const sortedCursor = (sort: string, key: string, id: string): string =>
  Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');

/** Where a sorted list continues. */
export function sortedPlace(cursor: string, sort: string, type?: 'text' | 'numeric'): { key: string; id: string } {
  try {
    const [of, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits = type === undefined || (typeof key === 'string' && (type === 'text' || /^-?\d+(\.\d+)?$/.test(key)));
    if (of === sort && fits && typeof id === 'string') return { key: String(key), id };
  } catch {
    // Not even JSON.
  }
  throw unknownCursor();
}

const unknownCursor = () => new UnknownCursor('This cursor is not one of ours. Start again without it.');

const cursorOf = (id: string) => Buffer.from(`id:${id}`).toString('base64url');

function idIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('id:')) throw unknownCursor();
  return text.slice(3);
}
