// The filters of the board.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departuresQuery } from '../../../api/departures';
import { usePeople } from '../../../api/names';
import { itemsOf } from '../../../api/paged';
import { FilterBar } from '../../../parts/filter-bar';
import { STATUSES, TIERS } from '../../../api/words';
import { useWords } from '../../../parts/text/words';

export interface BoardSearch {
  q?: string;
  status?: string;
  stage?: string;
  tier?: string;
  overdue?: boolean;
  needsMe?: boolean;
  sort?: string;
  team?: string;
  owner?: string;
  departure?: string;
  client?: string;
  representative?: string;
}

interface BoardFiltersProps {
  search: BoardSearch;
  onChange: (part: BoardSearch) => void;
}

/** Besides the default order, in which closed handovers come last. */
const SORTS = ['value', 'stage', 'opened'] as const;

export function BoardFilters({ search, onChange }: BoardFiltersProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [isPicking, setIsPicking] = useState(false);
  const onPicking = useCallback(() => setIsPicking(true), []);
  // Their names are loaded when somebody is about to choose one, or one is chosen.
  const picks = usePicks(isPicking || [search.team, search.owner, search.departure].some(Boolean));
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <FilterBar
      values={search}
      onChange={onChange}
      text={{ name: 'q', label: t('board.find') }}
      choices={[
        { name: 'status', label: t('word.status'), options: options(STATUSES, words.status) },
        { name: 'tier', label: t('word.tier'), options: options(TIERS, words.tier) },
        {
          name: 'sort',
          label: t('word.sort'),
          options: options(SORTS, (sort) => t(`board.sort.${sort}`)),
          none: t('board.sort.dueAt'),
        },
      ]}
      picks={picks}
      onPicking={onPicking}
      switches={[
        { name: 'needsMe', label: t('board.needsMe') },
        { name: 'overdue', label: t('status.overdue') },
      ]}
      alsoClears={['stage', 'client', 'representative']}
    />
  );
}

function usePicks(areNeeded: boolean) {
  const { t } = useTranslation();
  const { people, managers } = usePeople(areNeeded);
  const { data } = useInfiniteQuery({ ...departuresQuery({}), enabled: areNeeded });
  return useMemo(() => {
    const byName = (list: typeof people) => list.map(({ id, name }) => ({ value: id, label: name }));
    const leavers = itemsOf(data).map(({ id, representativeName, lastWorkingDay }) => ({
      value: id,
      label: `${representativeName ?? t('person.unknown')} · ${lastWorkingDay}`,
    }));
    return [
      { name: 'team' as const, label: t('word.team'), options: byName(managers) },
      { name: 'owner' as const, label: t('word.owner'), options: byName(people) },
      { name: 'departure' as const, label: t('word.departure'), options: leavers },
    ];
  }, [people, managers, data, t]);
}
