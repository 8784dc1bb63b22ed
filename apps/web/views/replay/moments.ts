// A handover as it stood after each of its events. What has been, stays as it was, so it is fetched once; the neighbours
// of the moment that is shown are fetched before one gets there.
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { answered, api, type Schemas } from '../../api/client';

export type Entry = Schemas['HistoryEntry'];

/** Its key begins with no kind of thing: news of the handover do not change its past. */
export const momentQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['past', 'handover', id, version],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/handovers/{id}', { params: { path: { id }, query: { at: String(version) } }, signal })),
  });

/** Each moment that is read is told in the record of readings, so no more are fetched ahead than one is about to see. */
const AHEAD = 2;
const AT_REST_AFTER_MS = 90;

/** The state at a version: at once when it is known, else when the scrubber rests; until then the one before. */
export function useMoment(id: string, version: number, last: number) {
  const queries = useQueryClient();
  const [rested] = useDebouncedValue(version, AT_REST_AFTER_MS);
  const known = queries.getQueryData(momentQuery(id, version).queryKey) !== undefined;
  const query = useQuery({
    ...momentQuery(id, known ? version : rested),
    enabled: last > 0,
    placeholderData: keepPreviousData,
  });
  const settled = query.isSuccess && !query.isPlaceholderData;
  useEffect(() => {
    if (!settled || rested !== version) return;
    for (let step = 1; step <= AHEAD; step += 1)
      for (const next of [version + step, version - step])
        if (next >= 1 && next <= last) void queries.prefetchQuery(momentQuery(id, next));
  }, [queries, id, version, rested, last, settled]);
  return { ...query, isBehind: query.isPlaceholderData || (!known && rested !== version) };
}

/** A moment in the address is a version, or an instant; undefined is the present. */
export function versionAt(items: Entry[], at: string | undefined): number {
  const last = items.length;
  if (at === undefined) return last;
  if (/^\d{1,9}$/.test(at)) return Math.max(1, Math.min(last, Number(at)));
  const until = Date.parse(at);
  if (Number.isNaN(until)) return last;
  const reached = items.findLastIndex(({ recordedAt }) => Date.parse(recordedAt) <= until);
  return Math.max(1, reached + 1);
}
