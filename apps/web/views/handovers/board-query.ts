// The board's pages and sums, as the api gives them for the filters of the address.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';
import type { BoardSearch } from './board-filters';

type Query = NonNullable<paths['/v1/handovers']['get']['parameters']['query']>;

export const boardQuery = (search: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: ['handover', 'board', search],
    queryFn: ({ pageParam, signal }): Promise<Schemas['PageOfHandoverItem']> => {
      // What the address says is checked by the api, which says what it does not know.
      const query = { limit: 100, sort: 'dueAt', ...search, ...(pageParam ? { cursor: pageParam } : {}) } as Query;
      return answered(api.GET('/v1/handovers', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How many there are at each step and what they are worth; whichever step is chosen. */
export const sumsQuery = ({ stage: _stage, sort: _sort, ...search }: BoardSearch) =>
  queryOptions({
    queryKey: ['handover', 'sums', search],
    queryFn: ({ signal }) => answered(api.GET('/v1/handovers/summary', { params: { query: search as Query }, signal })),
    placeholderData: keepPreviousData,
  });
