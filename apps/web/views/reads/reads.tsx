// Who has read what about a client, when and why. A handover's own page omits reads of other handovers.
//   <ReadsPanel clientId={client.id} />   <ReadsPanel clientId={handover.clientId} handoverId={handover.id} />
import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { itemsOf } from '../../api/paged';
import { currentLanguage } from '../../languages/language';
import { DateText } from '../../parts/text/date-text';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { StackingTable, type StackingColumn } from '../../table/stacking-table';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../api/session';
import { readsQuery } from './reads-query';

/** For users whom the api tells; nothing for others. */
export const ReadsPanel = memo(function ReadsPanel(which: { clientId: string; handoverId?: string }) {
  const { t } = useTranslation();
  const session = useSession();
  // The api tells everybody but representatives.
  if (!session || session.role === 'rep') return null;
  return (
    <Panel title={t('reads.title')}>
      <Reads {...which} />
    </Panel>
  );
});

function Reads({ clientId, handoverId }: { clientId: string; handoverId?: string }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const reads = useInfiniteQuery(readsQuery(clientId, currentLanguage()));
  if (!reads.data) return reads.error ? <ProblemMessage error={reads.error} onRetry={reads.refetch} /> : <Waiting />;
  const items = itemsOf(reads.data).filter((item) => !handoverId || !item.handoverId || item.handoverId === handoverId);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('reads.about')}
      </Text>
      {items.length === 0 && !reads.hasNextPage && <EmptyState text={t('reads.none')} />}
      {items.length > 0 && (
        <StackingTable
          rows={items}
          keyOf={({ position, reader, what, moment, at }) => `${position} ${reader} ${what} ${moment ?? ''} ${at}`}
          columns={columns}
        />
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

function useColumns(): StackingColumn<Schemas['ReadItemView']>[] {
  const { t } = useTranslation();
  return [
    { name: 'who', label: t('reads.who'), cell: ({ readerName }) => readerName },
    {
      name: 'what',
      label: t('reads.what'),
      cell: ({ what, moment }) => (
        <>
          {t(`reads.thing.${what}` as 'reads.thing.client', { defaultValue: what })}
          {moment && (
            <Text size="xs" c="dimmed" component="div">
              <Moment moment={moment} />
            </Text>
          )}
        </>
      ),
    },
    {
      name: 'why',
      label: t('reads.why'),
      cell: ({ why }) => t(`reads.reason.${why}` as 'reads.reason.audit', { defaultValue: why }),
    },
    {
      name: 'when',
      label: t('reads.when'),
      cell: ({ at, times }) => (
        <>
          <DateText at={at} />
          {times > 1 && (
            <Text size="xs" c="dimmed">
              {t('reads.times', { times })}
            </Text>
          )}
        </>
      ),
    },
  ];
}

/** A version or an instant; a difference has two. */
function Moment({ moment }: { moment: string }) {
  const { t } = useTranslation();
  return moment.split(' ').map((each, index) => (
    <span key={each}>
      {index > 0 && ' → '}
      {/^\d+$/.test(each) ? t('reads.version', { version: each }) : <DateText at={each} />}
    </span>
  ));
}
