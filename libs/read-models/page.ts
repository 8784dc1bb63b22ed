// Lists are answered in pages: in the order of the ids, from a cursor on, so that a page stays right while rows come.
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface PageRequest {
  /** 50 unless told, 200 at most. */
  limit?: number;
  /** `next` of the page before. */
  after?: string;
}

export interface Page<Item> {
  items: Item[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

const USUAL = 50;
const MOST = 200;

/** Thrown for a cursor that none of our answers gave; the edge answers it as a bad request. */
class UnknownCursor extends Error {
  readonly code = 'unknown-cursor';
}

/** The rows of a page, ordered by the alias's id, and the cursor of the next one. */
export async function pageOf<Row extends ObjectLiteral, Item extends { id: string }>(
  query: SelectQueryBuilder<Row>,
  { limit = USUAL, after }: PageRequest,
  item: (query: SelectQueryBuilder<Row>) => Promise<Item[]>,
): Promise<Page<Item>> {
  const size = Math.min(Math.max(1, Math.trunc(limit)), MOST);
  const id = `${query.alias}.id`;
  if (after !== undefined) query.andWhere(`${id} > :after`, { after: idIn(after) });
  const items = await item(query.orderBy(id, 'ASC').limit(size + 1));
  const last = items[size - 1];
  return items.length > size && last ? { items: items.slice(0, size), next: cursorOf(last.id) } : { items, next: null };
}

const cursorOf = (id: string) => Buffer.from(`id:${id}`).toString('base64url');

function idIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith('id:')) throw new UnknownCursor('This cursor is not one of ours. Start again without it.');
  return text.slice(3);
}
