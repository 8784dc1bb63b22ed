// What the board can be narrowed to.
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../parts/filter-bar';
import { STATUSES, STEPS, TIERS, useWords } from '../../parts/words';

export interface BoardSearch {
  q?: string;
  status?: string;
  stage?: string;
  tier?: string;
  overdue?: boolean;
  needsMe?: boolean;
  sort?: string;
  owner?: string;
  departure?: string;
  client?: string;
  representative?: string;
}

interface BoardFiltersProps {
  search: BoardSearch;
  onChange: (part: BoardSearch) => void;
}

const SORTS = ['dueAt', 'value', 'stage'] as const;

export function BoardFilters({ search, onChange }: BoardFiltersProps) {
  const { t } = useTranslation();
  const words = useWords();
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <FilterBar
      values={search}
      onChange={onChange}
      text={{ name: 'q', label: t('board.find') }}
      choices={[
        { name: 'status', label: t('word.status'), options: options(STATUSES, words.status) },
        { name: 'stage', label: t('word.stage'), options: options(STEPS, words.stage) },
        { name: 'tier', label: t('word.tier'), options: options(TIERS, words.tier) },
        {
          name: 'sort',
          label: t('word.sort'),
          options: options(SORTS, (sort) => t(`board.sort.${sort}`)),
          none: t('board.sort.opened'),
        },
      ]}
      switches={[
        { name: 'needsMe', label: t('board.needsMe') },
        { name: 'overdue', label: t('status.overdue') },
      ]}
    />
  );
}
