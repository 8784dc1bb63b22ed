// Which moment of a handover is shown, and its state then. States come in batches, so that the user can drag through
// them.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { statesQuery } from './state/past-states';

export type Entry = Schemas['HistoryEntry'];

/** The state at a version, immediately if it is loaded. */
export function useMoment(id: string, version: number, last: number) {
  const { data: states, ...query } = useQuery({
    ...statesQuery(id, version, last),
    enabled: last > 0,
    placeholderData: keepPreviousData,
  });
  const [first] = states ?? [];
  // While another batch is loading, the nearest state is shown.
  const nearest = states && first && Math.max(0, Math.min(states.length - 1, version - first.version));
  const data = nearest === undefined ? undefined : states?.[nearest];
  return { ...query, data, isBehind: data?.version !== version };
}

/** A moment in the address is a version or an instant; undefined is the present. */
export function versionAt(items: Entry[], at: string | undefined): number {
  const last = items.length;
  if (at === undefined) return last;
  if (/^\d{1,9}$/.test(at)) return Math.max(1, Math.min(last, Number(at)));
  const until = Date.parse(at);
  if (Number.isNaN(until)) return last;
  const reached = items.findLastIndex(({ recordedAt }) => Date.parse(recordedAt) <= until);
  return Math.max(1, reached + 1);
}
