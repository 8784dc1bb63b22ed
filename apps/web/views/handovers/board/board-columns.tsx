// What a row of the board shows.
import { Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { MailFailedBadge, StatusBadge, TierBadge } from '../../../parts/things/badges';
import { DateText } from '../../../parts/text/date-text';
import { PersonLink } from '../../../parts/things/links';
import { StageTrack, stationsOf } from '../../../parts/things/stage-track';
import { useWords } from '../../../parts/text/words';
import type { Column } from '../../../table/data-table';

type Row = Schemas['HandoverItem'];

export function useBoardColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const words = useWords();
  return useMemo(
    () => [
      {
        name: 'client',
        label: t('word.client'),
        width: 'minmax(9.5rem, 1.7fr)',
        cell: ({ clientName }) => clientName ?? t('client.unnamed'),
      },
      { name: 'tier', label: t('word.tier'), width: '6rem', cell: ({ tier }) => <TierBadge tier={tier} /> },
      {
        name: 'stage',
        label: t('word.stage'),
        width: 'minmax(9rem, 2fr)',
        cell: (row) =>
          row.status === 'open' || row.status === 'paused' ? (
            <Group gap={6} justify="inherit">
              <StageTrack stations={stationsOf(row)} small />
              <Text size="sm">{words.stage(row.stage)}</Text>
            </Group>
          ) : (
            <StatusBadge status={row.status} />
          ),
      },
      {
        name: 'due',
        label: t('word.due'),
        width: 'minmax(8.5rem, 1fr)',
        cell: (row) => (
          <Group gap={6} justify="inherit">
            {row.dueAt && <DateText at={row.dueAt} time={false} />}
            {(row.overdue || row.status === 'paused') && <StatusBadge status={row.status} overdue={row.overdue} />}
            {row.mailFailed && <MailFailedBadge />}
          </Group>
        ),
      },
      {
        name: 'owner',
        label: t('word.owner'),
        width: 'minmax(8rem, 1.1fr)',
        cell: ({ ownerId, ownerName }) => <PersonLink id={ownerId} name={ownerName} />,
      },
      {
        name: 'successor',
        label: t('word.successor'),
        width: 'minmax(8rem, 1.1fr)',
        cell: ({ candidateId, candidateName, successorId }) =>
          candidateId && !successorId ? (
            <span>
              <PersonLink id={candidateId} name={candidateName} />{' '}
              <Text span size="sm" c="dimmed">
                {t('board.nominated')}
              </Text>
            </span>
          ) : (
            <PersonLink id={candidateId} name={candidateName} />
          ),
      },
    ],
    [t, words],
  );
}
