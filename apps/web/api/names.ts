// The names behind the ids of people: one directory for the whole app, fetched once and kept fresh.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schemas } from './client';

type Person = Schemas['RepresentativeItem'];

interface Page<Item> {
  items: Item[];
  next: string | null;
}

async function everyPage<Item>(
  get: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await get({ limit: 200, ...(cursor ? { cursor } : {}) });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

/** Everybody in the directory, by name. */
const peopleQuery = queryOptions({
  queryKey: ['representative', 'directory'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    const people = await everyPage<Person>((query) =>
      answered(api.GET('/v1/representatives', { params: { query }, signal })),
    );
    return people.toSorted((a, b) => a.name.localeCompare(b.name));
  },
});

/** Everybody who signs in: people who serve no clients appear by name beside their actions, too. */
const othersQuery = queryOptions({
  queryKey: ['person', 'directory'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) =>
    everyPage<Schemas['PersonItem']>((query) => answered(api.GET('/v1/persons', { params: { query }, signal }))),
});

interface People {
  people: Person[];
  /** The people to whom others report. */
  managers: Person[];
  isLoaded: boolean;
}

/** @param areNeeded false for a list that nobody has opened yet */
export function usePeople(areNeeded = true): People {
  const { data } = useQuery({ ...peopleQuery, enabled: areNeeded });
  return useMemo(() => {
    const leading = new Set(data?.map(({ managerId }) => managerId));
    const managers = data?.filter(({ id }) => leading.has(id)) ?? [];
    return { people: data ?? [], managers, isLoaded: data !== undefined };
  }, [data]);
}

/** Shows a placeholder until the names are loaded; an id means nothing to anybody. */
export function usePersonName(): (id: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(peopleQuery);
  const { data: others } = useQuery(othersQuery);
  return useMemo(() => {
    const names = new Map([...(others ?? []), ...(data ?? [])].map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? (data && others ? t('person.unknown') : '…');
  }, [data, others, t]);
}
