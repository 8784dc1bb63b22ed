// The queries of the departure views. Each key begins with the kind whose changes make the answer stale.
import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from './client';
import { paged } from './paged';
import type { DepartureStatus } from './words';

export const departuresQuery = (search: { status?: string }) =>
  paged(['departure', 'list', search], 100, (page, signal): Promise<Schemas['PageOfDepartureItem']> => {
    const query = { ...(search.status ? { status: search.status as DepartureStatus } : {}), ...page };
    return answered(api.GET('/v1/departures', { params: { query }, signal }));
  });

/** What announcing this departure would do; nothing is written. */
export const previewQuery = (body: Schemas['AnnounceBody']) =>
  queryOptions({
    queryKey: ['departure', 'preview', body],
    queryFn: ({ signal }) => answered(api.POST('/v1/departures/preview', { body, signal })),
  });

/** What a change of a departure would do; nothing is written. */
export const rescheduleQuery = (id: string, lastWorkingDay: string) =>
  queryOptions({
    queryKey: ['departure', id, 'preview-reschedule', lastWorkingDay],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/v1/departures/{id}/preview-reschedule', {
          params: { path: { id } },
          body: { lastWorkingDay },
          signal,
        }),
      ),
  });

export const withdrawQuery = (id: string) =>
  queryOptions({
    queryKey: ['departure', id, 'preview-withdraw'],
    queryFn: ({ signal }) =>
      answered(api.POST('/v1/departures/{id}/preview-withdraw', { params: { path: { id } }, body: {}, signal })),
  });

/** Changes with every step of any of its handovers. */
export const ganttQuery = (id: string) =>
  queryOptions({
    queryKey: ['handover', 'gantt', id],
    queryFn: ({ signal }) => answered(api.GET('/v1/departures/{id}/gantt', { params: { path: { id } }, signal })),
  });
