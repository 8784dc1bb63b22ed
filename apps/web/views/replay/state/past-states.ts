// A handover as it stood after each of its events, asked for at once.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client';
import { statesOf, type PastHandover } from './states-of';

/** As many as one answer tells. */
const AT_ONCE = 500;

/** The states of the stretch that the version is in, the first one's version first. */
export function statesQuery(id: string, version: number, last: number) {
  const from = version - ((version - 1) % AT_ONCE);
  const to = Math.min(last, from + AT_ONCE - 1);
  return queryOptions({
    // Begins with no kind of thing: news of the handover do not change its past.
    queryKey: ['past', 'handover', id, from, to],
    staleTime: Infinity,
    // States share what did not change; comparing them with nothing would take long.
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<PastHandover[]> => {
      const params = { path: { id }, query: { from, to } };
      return statesOf(await answered(api.GET('/v1/handovers/{id}/past', { params, signal })));
    },
  });
}
