// The process as BPMN: a track under the current policy, or one handover as it was opened; and how a handover followed
// it.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { currentLanguage } from '../../languages/language';
import type { Track } from '../../api/words';

export const processQuery = (track: Track) =>
  queryOptions({
    queryKey: ['policy', 'process', track],
    queryFn: ({ signal }): Promise<string> =>
      answered(api.GET('/v1/process/{track}.bpmn', { params: { path: { track } }, parseAs: 'text', signal })),
  });

/** The rules under which a handover was opened never change. */
export const handoverProcessQuery = (id: string) =>
  queryOptions({
    queryKey: ['past', 'process', id],
    staleTime: Infinity,
    queryFn: ({ signal }): Promise<string> =>
      answered(
        api.GET('/v1/exports/{format}', {
          params: { path: { format: 'bpmn' }, query: { handover: id } },
          parseAs: 'text',
          signal,
        }),
      ),
  });

export const conformanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['handover', id, 'conformance'],
    queryFn: ({ signal }) => {
      const params = { path: { id }, header: { 'accept-language': currentLanguage() } };
      return answered(api.GET('/v1/handovers/{id}/conformance', { params, signal }));
    },
  });
