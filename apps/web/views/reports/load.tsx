// Everybody's clients by tier, before and after the open handovers: as a chart and as a table.
import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadQuery } from '../../api/reports';
import { DrawnOrTable } from '../../parts/drawn-or-table';
import { EmptyState } from '../../parts/empty-state';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';
import classes from './load.module.css';
import { LoadTable } from './load-table';
import { loadsOf, type ReportsSearch } from './loads';

const LoadChart = lazy(() => import('./load-chart').then(({ LoadChart: chart }) => ({ default: chart })));
const SHOWN = 12;

export function Load({ search }: { search: ReportsSearch }) {
  const { t } = useTranslation();
  const words = useWords();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery({ ...loadQuery(search.team), placeholderData: keepPreviousData });
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  if (data.length === 0) return <EmptyState text={t('reports.load.empty')} />;
  const tiers = TIERS.filter((tier) => search.tier === undefined || search.tier === tier);
  const loads = loadsOf(data, tiers);
  const shown = loads.slice(0, all ? undefined : SHOWN);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('reports.load.about')}
      </Text>
      <DrawnOrTable
        drawn={
          <Suspense fallback={<Waiting />}>
            <LoadChart loads={shown} tiers={tiers} />
          </Suspense>
        }
        table={(plain) => <LoadTable loads={shown} tiers={tiers} plain={plain} />}
        legend={[
          ...tiers.map((tier) => <Sample key={tier} look={tier} label={words.tier(tier)} />),
          ...(['now', 'afterwards'] as const).map((when) => (
            <Sample key={when} look={when} label={t(`reports.load.${when}`)} />
          )),
        ]}
      />
      {loads.length > SHOWN && !all && (
        <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('departure.load.all', { count: loads.length })}
        </Button>
      )}
    </>
  );
}

function Sample({ look, label }: { look: string; label: string }) {
  return (
    <Group gap={6}>
      <span className={classes.sample} data-look={look} />
      <Text size="xs" c="dimmed">
        {label}
      </Text>
    </Group>
  );
}
