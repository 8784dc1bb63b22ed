// A list that the api returns page by page.
import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';

export interface PageOf<Item> {
  items: Item[];
  next: string | null;
}
interface Asked {
  limit: number;
  cursor?: string;
}

export const paged = <Page extends PageOf<unknown>>(
  queryKey: QueryKey,
  limit: number,
  ask: (page: Asked, signal: AbortSignal) => Promise<Page>,
) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask({ limit, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Page) => next ?? undefined,
  });

/** The items of all pages loaded so far. */
export const itemsOf = <Item>(data: InfiniteData<PageOf<Item>> | undefined): Item[] =>
  data?.pages.flatMap(({ items }) => items) ?? [];
