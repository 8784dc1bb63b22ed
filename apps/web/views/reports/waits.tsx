// Where handovers wait: at each step how many stand there and how long, with a link to them, and how long it took lately.
import { Anchor, Group, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { waitsQuery } from '../../api/reports';
import { ProblemMessage } from '../../parts/problem-message';
import { useLasting } from '../../parts/use-lasting';
import { Waiting } from '../../parts/waiting';
import { useWords } from '../../parts/words';
import type { ReportsSearch } from './loads';

const WaitsChart = lazy(() => import('./waits-chart').then(({ WaitsChart: chart }) => ({ default: chart })));

export function Waits({ search }: { search: ReportsSearch }) {
  const { t } = useTranslation();
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
      <Table.ScrollContainer minWidth={720} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th rowSpan={2}>{t('word.stage')}</Table.Th>
              <Table.Th colSpan={3}>{t('reports.waits.now')}</Table.Th>
              <Table.Th colSpan={3}>{t('reports.waits.lately')}</Table.Th>
            </Table.Tr>
            <Table.Tr>
              {['now', 'lately'].map((when) =>
                (['count', 'median', 'worst'] as const).map((what) => (
                  <Table.Th key={`${when}/${what}`} ta="right">
                    {t(`reports.waits.${what}`)}
                  </Table.Th>
                )),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Row key={item.step} item={item} search={search} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Row({ item: { step, open, done }, search }: { item: Schemas['WaitsItem']; search: ReportsSearch }) {
  const { t } = useTranslation();
  const words = useWords();
  const lasting = useLasting();
  const { worstId } = open;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {open.count > 0 ? (
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/handovers" search={{ ...search, stage: step }} {...props} />}
          >
            {words.stage(step)}
          </Anchor>
        ) : (
          words.stage(step)
        )}
      </Table.Th>
      <Table.Td ta="right">{open.count}</Table.Td>
      <Table.Td ta="right">{lasting(open.medianSeconds)}</Table.Td>
      <Table.Td ta="right">
        {worstId ? (
          <Group gap={6} justify="flex-end">
            <Anchor
              inherit
              aria-label={t('reports.waits.openWorst', { long: lasting(open.worstSeconds), step: words.stage(step) })}
              renderRoot={(props) => <Link to="/handovers/$id" params={{ id: worstId }} {...props} />}
            >
              {lasting(open.worstSeconds)}
            </Anchor>
          </Group>
        ) : (
          lasting(null)
        )}
      </Table.Td>
      <Table.Td ta="right">{done.count}</Table.Td>
      <Table.Td ta="right">{lasting(done.medianSeconds)}</Table.Td>
      <Table.Td ta="right">{lasting(done.worstSeconds)}</Table.Td>
    </Table.Tr>
  );
}
