// The states of a handover after each of its events, fetched in batches.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client';
import { statesOf, type PastHandover } from './states-of';

/** The maximum in one answer. */
const AT_ONCE = 500;

/** The states of the batch that contains the version, lowest version first. */
export function statesQuery(id: string, version: number, last: number) {
  const from = version - ((version - 1) % AT_ONCE);
  const to = Math.min(last, from + AT_ONCE - 1);
  return queryOptions({
    // Does not begin with a kind of thing: news about the handover do not change its past.
    queryKey: ['past', 'handover', id, from, to],
    staleTime: Infinity,
    // States already share what did not change; structural sharing would only cost time.
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<PastHandover[]> => {
      const params = { path: { id }, query: { from, to } };
      return statesOf(await answered(api.GET('/v1/handovers/{id}/past', { params, signal })));
    },
  });
}
