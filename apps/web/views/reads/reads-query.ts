// Who has read a client's data, the newest first, a page at a time.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import type { Language } from '../../languages/language';

export const readsQuery = (clientId: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['reads', clientId, language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/v1/clients/{id}/reads', {
          params: {
            path: { id: clientId },
            query: { limit: 25, lang: language, ...(pageParam ? { cursor: pageParam } : {}) },
            header: { 'accept-language': language },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
