// Every checkpoint, oldest first, each of which can be saved as a file.
import { ActionIcon, Button, Table } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../api/paged';
import { DateText } from '../../parts/text/date-text';
import { EmptyState } from '../../parts/empty-state';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { keepNote } from './checkpoint';
import { checkpointsQuery } from './record-queries';

export function Checkpoints() {
  const { t, i18n } = useTranslation();
  const list = useInfiniteQuery(checkpointsQuery);
  if (!list.data) return list.error ? <ProblemMessage error={list.error} onRetry={list.refetch} /> : <Waiting />;
  const items = itemsOf(list.data);
  if (items.length === 0) return <EmptyState text={t('record.noCheckpoint')} />;
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('record.events')}</Table.Th>
            <Table.Th>{t('record.madeAt')}</Table.Th>
            <Table.Th>{t('record.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ size, note, madeAt }) => (
            <Table.Tr key={size}>
              <Table.Td>{size.toLocaleString(i18n.language)}</Table.Td>
              <Table.Td>
                <DateText at={madeAt} />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('record.downloadOf', { size })}
                  onClick={() => keepNote(note)}
                >
                  <IconDownload size={17} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('record.more')}
        </Button>
      )}
    </>
  );
}
