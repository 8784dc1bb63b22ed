// What can be done about a command after it was sent: what undoes it, or what corrects it. The api knows.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Command, Noun } from './nouns';
import { answered, api, type Schemas } from './client';
import { KINDS } from './things';

interface Ways {
  undo: Command | null;
  correctedBy: Command | null;
}

export const waysQuery = queryOptions({
  queryKey: ['command', 'ways'],
  staleTime: Infinity,
  queryFn: ({ signal }) => answered(api.GET('/v1/commands', { signal })),
});

export const waysOf = ({ items }: Schemas['CommandItems'], noun: Noun, command: Command) =>
  items.find((each) => each.noun === KINDS[noun] && each.name === command) as Ways | undefined;

/** Undefined until loaded. */
export function useWays(noun: Noun, command: Command): Ways | undefined {
  const { data } = useQuery(waysQuery);
  return useMemo(() => data && waysOf(data, noun, command), [data, noun, command]);
}
