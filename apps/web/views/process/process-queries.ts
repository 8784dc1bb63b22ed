// The process as BPMN: of a track as the policy has it now, or of one handover as it was opened; and how it was gone through.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { Track } from '../../api/words';

export const processQuery = (track: Track) =>
  queryOptions({
    queryKey: ['policy', 'process', track],
    queryFn: ({ signal }): Promise<string> =>
      answered(api.GET('/v1/process/{track}.bpmn', { params: { path: { track } }, parseAs: 'text', signal })),
  });

/** The rules that a handover was opened with never change. */
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
    queryFn: ({ signal }) => answered(api.GET('/v1/handovers/{id}/conformance', { params: { path: { id } }, signal })),
  });
