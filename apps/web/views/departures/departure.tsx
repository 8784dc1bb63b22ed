// One departure: how far its handovers are, what is left until the last working day, and what may be changed.
import { Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '../../actions/action-buttons';
import type { Schemas } from '../../api/client';
import { ganttQuery } from '../../api/departures';
import { usePersonName } from '../../api/names';
import { historyQuery, thingQuery } from '../../api/things';
import { DateText } from '../../parts/text/date-text';
import { EmptyState } from '../../parts/empty-state';
import { Facts } from '../../parts/facts';
import { Gantt } from './gantt/gantt';
import { PersonLink } from '../../parts/things/links';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { EventTimeline } from '../../parts/things/timeline';
import { Waiting } from '../../parts/waiting';
import { CarryingOut } from './carrying-out';
import { DepartureBadge } from './departure-badge';
import { DepartureProgress } from './departure-progress';
import { NobodyToFollow } from './nobody-to-follow';

export function DepartureView() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/staff/departures/$id' });
  const personName = usePersonName();
  const departure = useQuery(thingQuery('departures', id));
  const isUnderWay = (departure.data?.backlog ?? 1) > 0;
  // Each chunk changes all of it.
  const gantt = useQuery({ ...ganttQuery(id), enabled: !isUnderWay });
  const crumbs = [{ to: '/departures', label: t('place.departures') } as const];
  if (departure.isPending) return <Waiting />;
  if (departure.error && !departure.data)
    return (
      <Page title={t('word.departure')} crumbs={crumbs}>
        <ProblemMessage error={departure.error} onRetry={departure.refetch} />
      </Page>
    );
  const { data } = departure;
  return (
    <Page
      title={gantt.data?.representativeName ?? personName(data.representativeId)}
      crumbs={crumbs}
      about={
        <Group gap="xs" mt={4}>
          <DepartureBadge status={data.status} />
          <span>
            {t('word.lastWorkingDay')} <DateText day={data.lastWorkingDay} />
          </span>
        </Group>
      }
      actions={<ActionButtons noun="departures" thing={data} />}
    >
      {data.needsInterimOwner && <NobodyToFollow departure={data} />}
      {isUnderWay ? (
        <CarryingOut departure={data} />
      ) : gantt.data ? (
        <OverTime gantt={gantt.data} />
      ) : gantt.error ? (
        <ProblemMessage error={gantt.error} onRetry={gantt.refetch} />
      ) : (
        <Waiting />
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('handover.facts')}>
            <DepartureFacts departure={data} />
          </Panel>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Panel title={t('handover.history')}>
            <History id={id} />
          </Panel>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function OverTime({ gantt }: { gantt: Schemas['Gantt'] }) {
  const { t } = useTranslation();
  if (gantt.handovers.length === 0) return <EmptyState text={t('departure.noHandovers')} />;
  return (
    <Stack gap="lg">
      <Panel title={t('departure.progress')}>
        <DepartureProgress gantt={gantt} />
      </Panel>
      <Panel title={t('gantt.title')}>
        <Gantt gantt={gantt} />
      </Panel>
    </Stack>
  );
}

function DepartureFacts({ departure }: { departure: Schemas['DepartureDetail'] }) {
  const { t } = useTranslation();
  const { representativeId, kind, lastWorkingDay, announcedAt, reason, fallbackIds } = departure;
  return (
    <Facts
      facts={[
        [t('departure.who'), <PersonLink key="who" id={representativeId} />],
        [t('word.lastWorkingDay'), <DateText key="day" day={lastWorkingDay} />],
        [t('departure.new.kind'), t(`departure.kind.${kind}`)],
        [t('departure.announcedAt'), <DateText key="announced" at={announcedAt} />],
        ...(reason
          ? [
              [
                t('field.reason'),
                <span key="reason" className="baton-prose">
                  {reason}
                </span>,
              ] as [string, ReactNode],
            ]
          : []),
        [
          t('departure.effects.interim'),
          <Text key="interim" component="span">
            {fallbackIds.length === 0 && <PersonLink id={null} />}
            {fallbackIds.map((each, index) => (
              <span key={each}>
                {index > 0 && ' · '}
                <PersonLink id={each} />
              </span>
            ))}
          </Text>,
        ],
      ]}
    />
  );
}

function History({ id }: { id: string }) {
  const history = useQuery(historyQuery('departures', id));
  if (history.isPending) return <Waiting />;
  if (history.error && !history.data) return <ProblemMessage error={history.error} onRetry={history.refetch} />;
  return <EventTimeline items={history.data.items.toReversed()} />;
}
