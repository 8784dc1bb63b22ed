// The pages of the directory, as the api gives them for the filters of the address.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client';
import type { paths } from '../../api/schema';

export interface PeopleSearch {
  q?: string;
  status?: string;
  manager?: string;
}

type Query = NonNullable<paths['/v1/representatives']['get']['parameters']['query']>;

export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['representative', 'list', search],
    queryFn: ({ pageParam, signal }): Promise<Schemas['PageOfRepresentativeItem']> => {
      // What the address says is checked by the api, which says what it does not know.
      const query = { limit: 100, ...search, ...(pageParam ? { cursor: pageParam } : {}) } as Query;
      return answered(api.GET('/v1/representatives', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
