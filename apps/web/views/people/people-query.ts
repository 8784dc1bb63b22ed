// The pages of the directory that match the filters in the address.
import { answered, api, type Schemas } from '../../api/client';
import { paged } from '../../api/paged';
import type { paths } from '../../api/schema';

export interface PeopleSearch {
  q?: string;
  status?: string;
  manager?: string;
}

type Query = NonNullable<paths['/v1/representatives']['get']['parameters']['query']>;

export const peopleQuery = (search: PeopleSearch) =>
  paged(['representative', 'list', search], 100, (page, signal): Promise<Schemas['PageOfRepresentativeItem']> => {
    // The api checks what the address says, and names what it does not know.
    const query = { ...search, ...page } as Query;
    return answered(api.GET('/v1/representatives', { params: { query }, signal }));
  });
