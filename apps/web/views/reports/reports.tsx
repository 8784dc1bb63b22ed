// For people who lead: everybody's load before and after the open handovers, and where handovers wait.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/names';
import { FilterBar } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';
import { Load } from './load';
import type { ReportsSearch } from './loads';
import { Waits } from './waits';

export function Reports() {
  const { t } = useTranslation();
  const words = useWords();
  const { managers } = usePeople();
  const search = useSearch({ from: '/staff/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const onChange = useCallback(
    (part: ReportsSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  return (
    <Page title={t('place.reports')} about={t('reports.about')}>
      <FilterBar
        values={search}
        onChange={onChange}
        choices={[
          { name: 'tier', label: t('word.tier'), options: TIERS.map((value) => ({ value, label: words.tier(value) })) },
        ]}
        picks={[
          {
            name: 'team',
            label: t('word.team'),
            options: managers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      <Panel title={t('reports.load.title')}>
        <Load search={search} />
      </Panel>
      <Panel title={t('reports.waits.title')}>
        <Waits search={search} />
      </Panel>
    </Page>
  );
}
