// The pages of clients that match the filters in the address.
import { answered, api, type Schemas } from '../../api/client';
import { paged } from '../../api/paged';
import type { paths } from '../../api/schema';

export interface ClientsSearch {
  q?: string;
  tier?: string;
  owner?: string;
  active?: boolean;
}

type Query = NonNullable<paths['/v1/clients']['get']['parameters']['query']>;

export const clientsQuery = (search: ClientsSearch) =>
  paged(['client', 'list', search], 100, (page, signal): Promise<Schemas['PageOfClientItem']> => {
    // The api checks what the address says, and names what it does not know.
    const query = { ...search, ...page } as Query;
    return answered(api.GET('/v1/clients', { params: { query }, signal }));
  });
