// How much those have to do who could take clients over: the leaver's own team first, then who has most room.
import { Button, Group, Progress, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { loadQuery } from '../../api/reports';
import { EmptyState } from '../../parts/empty-state';
import { PersonLink } from '../../parts/links';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { TIERS, useWords } from '../../parts/words';

type Load = Schemas['LoadItem'];
const SHOWN = 8;

export function TakeoverLoad({ leaver }: { leaver: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(loadQuery());
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const team = data.find(({ id }) => id === leaver)?.managerId;
  const fit = data
    .filter(({ id, status }) => id !== leaver && status === 'active')
    .toSorted((a, b) => Number(b.managerId === team) - Number(a.managerId === team) || fullness(a) - fullness(b));
  if (fit.length === 0) return <EmptyState text={t('departure.effects.nobodyFit')} />;
  return (
    <>
      <Table.ScrollContainer minWidth={560} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('departure.load.who')}</Table.Th>
              <Table.Th>{t('departure.load.now')}</Table.Th>
              <Table.Th ta="right">{t('departure.load.after')}</Table.Th>
              <Table.Th>{t('departure.load.capacity')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fit.slice(0, all ? undefined : SHOWN).map((each) => (
              <LoadRow key={each.id} load={each} isTeam={each.managerId === team && team !== null} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {fit.length > SHOWN && !all && (
        <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('departure.load.all', { count: fit.length })}
        </Button>
      )}
    </>
  );
}

function LoadRow({ load, isTeam }: { load: Load; isTeam: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, name, now, before, after, capacity } = load;
  const tiers = TIERS.filter((tier) => now[tier]).map((tier) => `${words.tier(tier)} ${now[tier]}`);
  const isFull = capacity !== null && after >= capacity;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <PersonLink id={id} name={name} />
        {isTeam && (
          <Text size="xs" c="dimmed">
            {t('departure.load.sameTeam')}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        {before}
        <Text size="xs" c="dimmed">
          {tiers.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{after}</Table.Td>
      <Table.Td>
        {capacity === null ? (
          <Text size="sm" c="dimmed">
            {t('departure.load.untold')}
          </Text>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Progress
              value={Math.min(100, fullness(load) * 100)}
              w="6rem"
              color={isFull ? 'red.8' : 'baton'}
              aria-hidden
            />
            <Text size="sm" c={isFull ? 'var(--mantine-color-error)' : undefined}>
              {isFull ? t('departure.load.full', { capacity }) : t('departure.load.of', { after, capacity })}
            </Text>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who has no told capacity comes after those with room. */
const fullness = ({ after, capacity }: Load): number => (capacity ? after / capacity : capacity === 0 ? 2 : 0.99);
