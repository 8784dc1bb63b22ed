// The process of a track under the current policy.
import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { TRACKS, type Track } from '../../api/words';
import { processQuery } from './process-queries';

const Diagram = lazy(() => import('./diagram').then((module) => ({ default: module.Diagram })));

export function Process() {
  const { t } = useTranslation();
  const { track: given } = useParams({ from: '/staff/process/$track' });
  const track = given as Track;
  const { data, error, refetch } = useQuery(processQuery(track));
  const name = TRACKS.includes(track) ? t(`process.track.${track}`) : given;
  return (
    <Page
      title={t('process.title', { track: name })}
      about={t('process.about')}
      crumbs={[{ to: '/policies', label: t('place.policies') }]}
      actions={
        <Group component="nav" aria-label={t('process.tracks')} gap="md">
          {TRACKS.map((each) => (
            <Anchor
              key={each}
              aria-current={each === track ? 'page' : undefined}
              fw={each === track ? 650 : undefined}
              renderRoot={(props) => <Link to="/process/$track" params={{ track: each }} {...props} />}
            >
              {t(`process.track.${each}`)}
            </Anchor>
          ))}
        </Group>
      }
    >
      <Panel title={name}>
        {data !== undefined ? (
          <Suspense fallback={<Waiting />}>
            <Diagram key={track} bpmn={data} label={t('process.title', { track: name })} />
          </Suspense>
        ) : error ? (
          <ProblemMessage error={error} onRetry={refetch} />
        ) : (
          <Waiting />
        )}
      </Panel>
    </Page>
  );
}
