// The board's pages and totals that match the filters in the address.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../../api/client';
import { paged } from '../../../api/paged';
import type { paths } from '../../../api/schema';
import type { BoardSearch } from './board-filters';

type Query = NonNullable<paths['/v1/handovers']['get']['parameters']['query']>;

export const boardQuery = (search: BoardSearch) =>
  paged(['handover', 'board', search], 100, (page, signal): Promise<Schemas['PageOfHandoverItem']> => {
    // The api checks what the address says, and names what it does not know.
    const query = { sort: 'dueAt', ...search, ...page } as Query;
    return answered(api.GET('/v1/handovers', { params: { query }, signal }));
  });

/** The number at each step and their value, whichever step is selected. */
export const sumsQuery = ({ stage: _stage, sort: _sort, ...search }: BoardSearch) =>
  queryOptions({
    queryKey: ['handover', 'sums', search],
    queryFn: ({ signal }) => answered(api.GET('/v1/handovers/summary', { params: { query: search as Query }, signal })),
    placeholderData: keepPreviousData,
  });
