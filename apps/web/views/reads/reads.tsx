// Who has read what of a client, when and why. On a handover's own page, what was read of other handovers is left out.
//   <ReadsPanel clientId={client.id} />   <ReadsPanel clientId={handover.clientId} handoverId={handover.id} />
import { Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { currentLanguage } from '../../languages/language';
import { DateText } from '../../parts/date-text';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../session/session';
import { readsQuery } from './reads-query';

/** For those to whom the api tells it; nothing for others. */
export const ReadsPanel = memo(function ReadsPanel(which: { clientId: string; handoverId?: string }) {
  const { t } = useTranslation();
  const session = useSession();
  // The api tells it to everybody but representatives.
  if (!session || session.role === 'rep') return null;
  return (
    <Panel title={t('reads.title')}>
      <Reads {...which} />
    </Panel>
  );
});

function Reads({ clientId, handoverId }: { clientId: string; handoverId?: string }) {
  const { t } = useTranslation();
  const reads = useInfiniteQuery(readsQuery(clientId, currentLanguage()));
  if (!reads.data) return reads.error ? <ProblemMessage error={reads.error} onRetry={reads.refetch} /> : <Waiting />;
  const items = reads.data.pages
    .flatMap((page) => page.items)
    .filter((item) => !handoverId || !item.handoverId || item.handoverId === handoverId);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('reads.about')}
      </Text>
      {items.length === 0 && !reads.hasNextPage && <EmptyState text={t('reads.none')} />}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('reads.who')}</Table.Th>
                <Table.Th>{t('reads.what')}</Table.Th>
                <Table.Th>{t('reads.why')}</Table.Th>
                <Table.Th>{t('reads.when')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Read
                  key={`${item.position} ${item.reader} ${item.what} ${item.moment ?? ''} ${item.at}`}
                  item={item}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {reads.hasNextPage && (
        <Button
          variant="default"
          loading={reads.isFetchingNextPage}
          onClick={() => void reads.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('reads.more')}
        </Button>
      )}
    </Stack>
  );
}

function Read({ item }: { item: Schemas['ReadItemView'] }) {
  const { t } = useTranslation();
  const { readerName, what, why, moment, at, times } = item;
  return (
    <Table.Tr>
      <Table.Td>{readerName}</Table.Td>
      <Table.Td>
        {t(`reads.thing.${what}` as 'reads.thing.client', { defaultValue: what })}
        {moment && (
          <Text size="xs" c="dimmed" component="div">
            <Moment moment={moment} />
          </Text>
        )}
      </Table.Td>
      <Table.Td>{t(`reads.reason.${why}` as 'reads.reason.audit', { defaultValue: why })}</Table.Td>
      <Table.Td>
        <DateText at={at} />
        {times > 1 && (
          <Text size="xs" c="dimmed">
            {t('reads.times', { times })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** A version or an instant; of a difference there are two. */
function Moment({ moment }: { moment: string }) {
  const { t } = useTranslation();
  return moment.split(' ').map((each, index) => (
    <span key={each}>
      {index > 0 && ' → '}
      {/^\d+$/.test(each) ? t('reads.version', { version: each }) : <DateText at={each} />}
    </span>
  ));
}
