// The replay of a handover: one position on the timeline for each event, and the whole handover as it was then.
import { Anchor, Box, Grid, Stack } from '@mantine/core';
import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thingQuery } from '../../api/things';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { ReadsPanel } from '../reads/reads';
import { Difference } from './difference/difference';
import { EventList } from './event-list';
import { toldHistoryQuery } from './history';
import { useMoment, versionAt, type Entry } from './moments';
import { PastState } from './state/past-state';
import { Scrubber } from './scrubber';
import { ToldEvent } from './told-event';
import { usePlayback } from './use-playback';

const Path = lazy(() => import('../process/handover-path'));

export function Replay() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: '/staff/handovers/$id/replay' });
  const history = useQuery(toldHistoryQuery(id, i18n.language));
  const now = useQuery(thingQuery('handovers', id));
  const title = now.data ? t('replay.of', { client: now.data.client.name }) : t('replay.title');
  const error = history.error ?? now.error;
  return (
    <Page
      title={title}
      about={t('replay.about')}
      crumbs={[
        { to: '/handovers', label: t('place.handovers') },
        { to: '/handovers/$id', params: { id }, label: now.data?.client.name ?? t('word.handover') },
      ]}
      actions={
        <Anchor renderRoot={(props) => <Link to="/handovers/$id" params={{ id }} search={{}} {...props} />}>
          {t('handover.now')}
        </Anchor>
      }
    >
      {history.data && now.data ? (
        history.data.items.length === 0 ? (
          <EmptyState text={t('handover.noHistory')} />
        ) : (
          <Played id={id} items={history.data.items} now={now.data} />
        )
      ) : error ? (
        <ProblemMessage error={error} onRetry={() => Promise.all([history.refetch(), now.refetch()])} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

const SHOWN_EVERY_MS = 50;
const AT_REST_AFTER_MS = 200;

type Now = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof thingQuery<'handovers'>>['queryFn']>>>>;

function Played({ id, items, now }: { id: string; items: Entry[]; now: Now }) {
  const { from, to } = useSearch({ from: '/staff/handovers/$id/replay' });
  const last = items.length;
  const [version, show] = useVersion(items);
  const { isPlaying, toggle, pause } = usePlayback(id, version, last, show);
  const onShow = useCallback((next: number) => (pause(), show(next)), [pause, show]);
  // The knob follows the pointer at once; everything else is slower to render, and is throttled to what the eye can
  // follow.
  const shown = useThrottledValue(version, SHOWN_EVERY_MS);
  const marks = {
    ...(from === undefined ? {} : { from: versionAt(items, from) }),
    ...(to === undefined ? {} : { to: versionAt(items, to) }),
  };
  return (
    <Stack gap="lg">
      <Scrubber {...{ items, version, marks, isPlaying, onShow }} stays={now.stays} onToggle={toggle} />
      <Shown {...{ id, items, now, onShow }} version={Math.min(shown, last)} />
      <ReadsPanel clientId={now.clientId} handoverId={id} />
    </Stack>
  );
}

interface ShownProps {
  id: string;
  items: Entry[];
  now: Now;
  version: number;
  onShow: (version: number) => void;
}

const Shown = memo(function Shown({ id, items, now, version, onShow }: ShownProps) {
  const { t } = useTranslation();
  const { from, to } = useSearch({ from: '/staff/handovers/$id/replay' });
  const navigate = useNavigate({ from: '/handovers/$id/replay' });
  const moment = useMoment(id, version, items.length);
  const onChoose = useCallback(
    (marked: { from?: string; to?: string }) =>
      void navigate({ search: ({ at }) => ({ at, ...marked }), replace: true, resetScroll: false }),
    [navigate],
  );
  // What is rendered below takes longer than the user stays at a moment while dragging.
  const [rested] = useDebouncedValue(moment.data, AT_REST_AFTER_MS);
  const entry = items[version - 1];
  return (
    <>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <Panel title={t('replay.happened')}>
              {entry && <ToldEvent id={id} entry={entry} zone={now.clientTimeZone} />}
            </Panel>
            <Panel title={t('replay.events')}>
              <EventList items={items} version={version} onShow={onShow} />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {moment.data ? (
            <PastState handover={moment.data} isBehind={moment.isBehind} />
          ) : moment.error ? (
            <ProblemMessage error={moment.error} onRetry={moment.refetch} />
          ) : (
            <Waiting />
          )}
        </Grid.Col>
      </Grid>
      <Panel title={t('replay.difference')}>
        <Difference {...{ id, items, from, to, onChoose }} version={rested?.version ?? version} />
      </Panel>
      <Panel title={t('process.path')}>
        <Box mih="min(75vh, 36rem)">
          <Suspense fallback={<Waiting />}>
            {rested ? <Path handover={rested} position={items[rested.version - 1]?.position ?? 0} /> : <Waiting />}
          </Suspense>
        </Box>
      </Panel>
    </>
  );
});

const INTO_THE_ADDRESS_AFTER_MS = 300;

/** The shown version changes at once; the address follows when the scrubber rests. */
function useVersion(items: Entry[]): [number, (version: number) => void] {
  const { at } = useSearch({ from: '/staff/handovers/$id/replay' });
  const navigate = useNavigate({ from: '/handovers/$id/replay' });
  const last = items.length;
  const [chosen, setChosen] = useState<{ version: number; instead: string | undefined }>();
  // A link followed meanwhile takes precedence.
  const version = chosen && chosen.instead === at ? chosen.version : versionAt(items, at);
  useEffect(() => {
    if (!chosen || chosen.instead !== at || String(chosen.version) === at) return undefined;
    const timer = setTimeout(
      () =>
        void navigate({
          search: (old) => ({ ...old, at: String(chosen.version) }),
          replace: true,
          resetScroll: false,
        }),
      INTO_THE_ADDRESS_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [chosen, at, navigate]);
  const show = useCallback(
    (next: number) => setChosen({ version: Math.max(1, Math.min(last, next)), instead: at }),
    [at, last],
  );
  return [version, show];
}
