// What proves the record: the last verification, the checkpoints, and the keys that signed them.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';

/** A pass over the log follows the one before, so the newest is asked for again and again. */
const ASKED_EVERY_MS = 15_000;

export const verificationQuery = queryOptions({
  queryKey: ['record', 'verification'],
  refetchInterval: ASKED_EVERY_MS,
  queryFn: ({ signal }) => answered(api.GET('/v1/log/verification', { signal })),
});

export const checkpointQuery = queryOptions({
  queryKey: ['record', 'checkpoint'],
  refetchInterval: ASKED_EVERY_MS,
  queryFn: ({ signal }): Promise<string> => answered(api.GET('/v1/log/checkpoint', { parseAs: 'text', signal })),
});

export const checkpointsQuery = infiniteQueryOptions({
  queryKey: ['record', 'checkpoints'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) =>
    answered(
      api.GET('/v1/log/checkpoints', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const keysQuery = queryOptions({
  queryKey: ['record', 'keys'],
  queryFn: ({ signal }) => answered(api.GET('/v1/log/keys', { signal })),
});
