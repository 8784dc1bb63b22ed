// What changed between two moments of a handover, in the reader's language.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client';
import type { Language } from '../../../languages/language';

/** Moments are versions or instants. The difference between two versions never changes. */
export const differenceQuery = (id: string, from: string, to: string, language: Language) =>
  queryOptions({
    queryKey: ['past', 'difference', id, from, to, language],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answered(
        api.GET('/v1/handovers/{id}/changes', {
          params: { path: { id }, query: { from, to, lang: language }, header: { 'accept-language': language } },
          signal,
        }),
      ),
  });
