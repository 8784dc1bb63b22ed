// Reports of the api: who looks after how many clients, and where handovers wait. Both change with every handover.
import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from './client';
import type { paths } from './schema';

type WaitsFilter = NonNullable<paths['/v1/reports/waits']['get']['parameters']['query']>;

/** Everybody's clients, now and after the open handovers; with `team`, those of the people under that manager. */
export const loadQuery = (team?: string) =>
  queryOptions({
    queryKey: ['handover', 'load', team ?? 'all'],
    queryFn: async ({ signal }) => {
      const items: Schemas['LoadItem'][] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(team ? { team } : {}), ...(cursor ? { cursor } : {}) };
        const page = await answered(api.GET('/v1/reports/load', { params: { query }, signal }));
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return items;
    },
  });

/** The api checks what the address says, and names what it does not know. */
export const waitsQuery = (filter: { team?: string; tier?: string; departure?: string }) =>
  queryOptions({
    queryKey: ['handover', 'waits', filter],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/reports/waits', { params: { query: filter as WaitsFilter }, signal })),
  });
