// The workload of those who could take over clients: the outgoing representative's team first, then who has most room.
import { Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { loadQuery } from '../../api/reports';
import { EmptyState } from '../../parts/empty-state';
import { PersonLink } from '../../parts/things/links';
import { ProblemMessage } from '../../parts/problem-message';
import { StackingTable, type StackingColumn } from '../../table/stacking-table';
import { Waiting } from '../../parts/waiting';
import { TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';

type Load = Schemas['LoadItem'];
const SHOWN = 8;

export function TakeoverLoad({ leaver }: { leaver: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(loadQuery());
  const team = data?.find(({ id }) => id === leaver)?.managerId ?? null;
  const columns = useColumns(team);
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const fit = data
    .filter(({ id, status }) => id !== leaver && status === 'active')
    .toSorted((a, b) => Number(b.managerId === team) - Number(a.managerId === team) || fullness(a) - fullness(b));
  if (fit.length === 0) return <EmptyState text={t('departure.effects.nobodyFit')} />;
  return (
    <>
      <StackingTable rows={fit.slice(0, all ? undefined : SHOWN)} keyOf={({ id }) => id} columns={columns} />
      {fit.length > SHOWN && !all && (
        <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('departure.load.all', { count: fit.length })}
        </Button>
      )}
    </>
  );
}

function useColumns(team: string | null): StackingColumn<Load>[] {
  const { t } = useTranslation();
  const words = useWords();
  const tiersOf = ({ now }: Load) =>
    TIERS.filter((tier) => now[tier])
      .map((tier) => `${words.tier(tier)} ${now[tier]}`)
      .join(' · ');
  return [
    {
      name: 'who',
      label: t('departure.load.who'),
      cell: ({ id, name, managerId }) => (
        <>
          <PersonLink id={id} name={name} />
          {managerId === team && team !== null && <Small>{t('departure.load.sameTeam')}</Small>}
        </>
      ),
    },
    {
      name: 'now',
      label: t('departure.load.now'),
      cell: (load) => (
        <>
          {load.before}
          <Small>{tiersOf(load)}</Small>
        </>
      ),
    },
    { name: 'after', label: t('departure.load.after'), isNumber: true, cell: ({ after }) => after },
    { name: 'capacity', label: t('departure.load.capacity'), cell: (load) => <Capacity load={load} /> },
  ];
}

const Small = ({ children }: { children: string }) => (
  <Text size="xs" c="dimmed">
    {children}
  </Text>
);

function Capacity({ load }: { load: Load }) {
  const { t } = useTranslation();
  const { after, capacity } = load;
  if (capacity === null)
    return (
      <Text size="sm" c="dimmed">
        {t('departure.load.untold')}
      </Text>
    );
  const isFull = after >= capacity;
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress value={Math.min(100, fullness(load) * 100)} w="6rem" color={isFull ? 'red.8' : 'baton'} aria-hidden />
      <Text size="sm" c={isFull ? 'var(--mantine-color-error)' : undefined}>
        {isFull ? t('departure.load.full', { capacity }) : t('departure.load.of', { after, capacity })}
      </Text>
    </Group>
  );
}

/** People without a known capacity come after those with room. */
const fullness = ({ after, capacity }: Load): number => (capacity ? after / capacity : capacity === 0 ? 2 : 0.99);
