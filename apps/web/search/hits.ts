// The search results as groups of lines, each with the address it opens.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useWords } from '../parts/text/words';

type Place = { to: '/clients/$id' | '/departures/$id' | '/handovers/$id' | '/people/$id'; params: { id: string } };
interface Hit {
  key: string;
  name: string;
  about: string;
  link: Place;
}
interface Hits {
  title: string;
  hits: Hit[];
}

export function useHits(found: Schemas['Found'] | undefined): Hits[] {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(() => {
    if (!found) return [];
    const unnamed = t('client.unnamed');
    const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
    const groups: Hits[] = [
      {
        title: t('search.clients'),
        hits: found.clients.map(({ id, name, tier, ownerName }) => ({
          key: `client/${id}`,
          name,
          about: line(words.tier(tier), ownerName),
          link: { to: '/clients/$id', params: { id } },
        })),
      },
      {
        title: t('place.handovers'),
        hits: found.handovers.map(({ id, clientName, stage, outgoingName, successorName }) => ({
          key: `handover/${id}`,
          name: clientName ?? unnamed,
          about: line(words.stage(stage), [outgoingName, successorName].filter(Boolean).join(' → ')),
          link: { to: '/handovers/$id', params: { id } },
        })),
      },
      {
        title: t('search.people'),
        hits: found.people.map(({ id, name, title }) => ({
          key: `person/${id}`,
          name,
          about: line(title),
          link: { to: '/people/$id', params: { id } },
        })),
      },
      {
        title: t('search.departures'),
        hits: found.departures.map(({ id, representativeName, lastWorkingDay }) => ({
          key: `departure/${id}`,
          name: representativeName ?? t('person.unknown'),
          about: `${t('word.lastWorkingDay')}: ${lastWorkingDay}`,
          link: { to: '/departures/$id', params: { id } },
        })),
      },
    ];
    return groups.filter(({ hits }) => hits.length > 0);
  }, [found, t, words]);
}
