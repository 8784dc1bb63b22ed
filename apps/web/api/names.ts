// The names behind the ids of people: one directory for the whole app, fetched once and kept fresh.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schemas } from './client';

type Person = Schemas['RepresentativeItem'];

/** Everybody of the directory, in the order of their names. */
const peopleQuery = queryOptions({
  queryKey: ['representative', 'directory'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    const people: Person[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 200, ...(cursor ? { cursor } : {}) };
      const page = await answered(api.GET('/v1/representatives', { params: { query }, signal }));
      people.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    return people.toSorted((a, b) => a.name.localeCompare(b.name));
  },
});

interface Names {
  people: Person[];
  /** Those to whom others report. */
  managers: Person[];
  isLoaded: boolean;
  personName: (id: string) => string;
}

export function useNames(): Names {
  const { t } = useTranslation();
  const { data } = useQuery(peopleQuery);
  return useMemo(() => {
    const names = new Map(data?.map(({ id, name }) => [id, name]));
    const leading = new Set(data?.map(({ managerId }) => managerId));
    // Until the names are there a blank keeps their place; an id says nothing to anybody.
    return {
      people: data ?? [],
      managers: data?.filter(({ id }) => leading.has(id)) ?? [],
      isLoaded: data !== undefined,
      personName: (id) => names.get(id) ?? (data ? t('person.unknown') : '…'),
    };
  }, [data, t]);
}
