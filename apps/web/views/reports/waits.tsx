// Where handovers wait: at each step how many and how long, with a link to them, and how long it took recently.
import { Anchor, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { waitsQuery } from '../../api/reports';
import { ProblemMessage } from '../../parts/problem-message';
import { StackingTable, type StackingColumn } from '../../table/stacking-table';
import { useLasting } from '../../parts/text/use-lasting';
import { Waiting } from '../../parts/waiting';
import { useWords } from '../../parts/text/words';
import type { ReportsSearch } from './loads';

type Cells = Record<'count' | 'median' | 'worst', StackingColumn<Schemas['WaitsItem']>['cell']>;

const WaitsChart = lazy(() => import('./waits-chart').then(({ WaitsChart: chart }) => ({ default: chart })));

export function Waits({ search }: { search: ReportsSearch }) {
  const { t } = useTranslation();
  const columns = useColumns(search);
  const { data, error, refetch } = useQuery({ ...waitsQuery(search), placeholderData: keepPreviousData });
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const { items } = data;
  const isWaiting = items.some(({ open }) => open.count > 0);
  return (
    <>
      <Text size="sm" c="dimmed">
        {isWaiting ? t('reports.waits.about') : t('reports.waits.none')}
      </Text>
      {isWaiting && (
        <Suspense fallback={<Waiting />}>
          <WaitsChart items={items} />
        </Suspense>
      )}
      <StackingTable rows={items} keyOf={({ step }) => step} columns={columns} />
    </>
  );
}

function useColumns(search: ReportsSearch): StackingColumn<Schemas['WaitsItem']>[] {
  const { t } = useTranslation();
  const words = useWords();
  const lasting = useLasting();
  const ofGroup = (when: 'now' | 'lately', { count, median, worst }: Cells) =>
    Object.entries({ count, median, worst }).map(([what, cell]) => ({
      name: `${when}/${what}`,
      label: t(`reports.waits.${what as keyof Cells}`),
      group: t(`reports.waits.${when}`),
      isNumber: true,
      cell,
    }));
  return [
    {
      name: 'step',
      label: t('word.stage'),
      cell: ({ step, open }) =>
        open.count === 0 ? (
          words.stage(step)
        ) : (
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/handovers" search={{ ...search, stage: step }} {...props} />}
          >
            {words.stage(step)}
          </Anchor>
        ),
    },
    ...ofGroup('now', {
      count: ({ open }) => open.count,
      median: ({ open }) => lasting(open.medianSeconds),
      worst: ({ step, open: { worstSeconds, worstId } }) =>
        worstId ? (
          <Anchor
            inherit
            aria-label={t('reports.waits.openWorst', { long: lasting(worstSeconds), step: words.stage(step) })}
            renderRoot={(props) => <Link to="/handovers/$id" params={{ id: worstId }} {...props} />}
          >
            {lasting(worstSeconds)}
          </Anchor>
        ) : (
          lasting(worstSeconds)
        ),
    }),
    ...ofGroup('lately', {
      count: ({ done }) => done.count,
      median: ({ done }) => lasting(done.medianSeconds),
      worst: ({ done }) => lasting(done.worstSeconds),
    }),
  ];
}
