// The pages of the clients, as the api gives them for the filters of the address.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';

export interface ClientsSearch {
  q?: string;
  tier?: string;
  owner?: string;
  active?: boolean;
}

type Query = NonNullable<paths['/v1/clients']['get']['parameters']['query']>;

export const clientsQuery = (search: ClientsSearch) =>
  infiniteQueryOptions({
    queryKey: ['client', 'list', search],
    queryFn: ({ pageParam, signal }): Promise<Schemas['PageOfClientItem']> => {
      // What the address says is checked by the api, which says what it does not know.
      const query = { limit: 100, ...search, ...(pageParam ? { cursor: pageParam } : {}) } as Query;
      return answered(api.GET('/v1/clients', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
