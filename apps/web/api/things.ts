// One thing by its noun and id, as it is now, and its history: the queries shared by pages and actions.
import { queryOptions } from '@tanstack/react-query';
import type { Noun, Things } from './nouns';
import { currentLanguage } from '../languages/language';
import { answered, api, type Schemas } from './client';

/** The api's name for one of them. */
export const KINDS = {
  handovers: 'handover',
  departures: 'departure',
  clients: 'client',
  representatives: 'representative',
} as const;

/** `at` is a version or an instant. */
export const thingQuery = <N extends Noun>(noun: N, id: string, at?: string) =>
  queryOptions({
    queryKey: [KINDS[noun], id, at ?? 'now'],
    queryFn: async ({ signal }): Promise<Things[N]> => {
      const params = { path: { id }, query: at === undefined ? {} : { at } };
      // All four paths have the same shape; the noun determines the type of the answer.
      const path = `/v1/${noun}/{id}` as '/v1/handovers/{id}';
      return (await answered(api.GET(path, { params, signal }))) as Things[N];
    },
  });

export const historyQuery = (noun: Noun, id: string) =>
  queryOptions({
    queryKey: [KINDS[noun], id, 'history'],
    queryFn: ({ signal }) => historyOf(noun, id, signal),
  });

export function historyOf(noun: Noun, id: string, signal?: AbortSignal): Promise<Schemas['HistoryItems']> {
  const path = `/v1/${noun}/{id}/history` as '/v1/handovers/{id}/history';
  const params = { path: { id }, header: { 'accept-language': currentLanguage() } };
  return answered(api.GET(path, { params, ...(signal ? { signal } : {}) }));
}
