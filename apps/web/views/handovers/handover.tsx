// One handover: where it stands, who takes part, what is known about the client, what happened, and what the user may
// do now.
import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '../../actions/action-buttons';
import { historyQuery, thingQuery } from '../../api/things';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { StageTrack } from '../../parts/things/stage-track';
import { EventTimeline } from '../../parts/things/timeline';
import { Waiting } from '../../parts/waiting';
import { ClientPromises } from './client-promises';
import { Dossier } from './dossier';
import { FailedMails } from './failed-mails';
import { HandoverFacts } from './handover-facts';
import { Headline } from './headline';
import { Recorded } from './recorded';
import { ReplayLink } from './replay-link';
import { stationsIn } from './stations';

export function HandoverView() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/staff/handovers/$id' });
  const { at } = useSearch({ from: '/staff/handovers/$id' });
  const handover = useQuery(thingQuery('handovers', id, at));
  const crumbs = [{ to: '/handovers', label: t('place.handovers') } as const];
  if (handover.isPending) return <Waiting />;
  if (handover.error && !handover.data)
    return (
      <Page title={t('word.handover')} crumbs={crumbs}>
        <ProblemMessage error={handover.error} onRetry={handover.refetch} />
      </Page>
    );
  const { data } = handover;
  return (
    <Page
      title={data.client.name}
      crumbs={crumbs}
      about={<Headline handover={data} at={at} />}
      actions={<ActionButtons noun="handovers" thing={data} />}
    >
      <FailedMails handover={data} />
      <Panel title={t('handover.steps')}>
        <StageTrack stations={stationsIn(data)} />
      </Panel>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Panel title={t('handover.dossier')}>
              <Dossier handover={data} />
            </Panel>
            <Recorded handover={data} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Panel title={t('handover.facts')}>
              <HandoverFacts handover={data} />
            </Panel>
            <ClientPromises handover={data} isPast={at !== undefined} />
            <Panel title={t('handover.history')} actions={<ReplayLink id={id} at={at} />}>
              <History id={id} zone={data.clientTimeZone} />
            </Panel>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function History({ id, zone }: { id: string; zone: string | null }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery('handovers', id));
  if (history.isPending) return <Waiting />;
  if (history.error && !history.data) return <ProblemMessage error={history.error} onRetry={history.refetch} />;
  if (history.data.items.length === 0) return <EmptyState text={t('handover.noHistory')} />;
  return <EventTimeline items={history.data.items.toReversed()} zone={zone} />;
}
