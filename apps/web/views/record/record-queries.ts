// What proves the record: the last verification, the checkpoints, and the keys that signed them.
import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { paged } from '../../api/paged';

/** Verification passes follow one another, so the newest result is fetched again and again. */
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

export const checkpointsQuery = paged(['record', 'checkpoints'], 50, (query, signal) =>
  answered(api.GET('/v1/log/checkpoints', { params: { query }, signal })),
);

export const keysQuery = queryOptions({
  queryKey: ['record', 'keys'],
  queryFn: ({ signal }) => answered(api.GET('/v1/log/keys', { signal })),
});
