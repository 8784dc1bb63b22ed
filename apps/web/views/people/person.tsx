// One representative: who they are, and the handovers they take part in.
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '../../actions/action-buttons';
import { thingQuery } from '../../api/things';
import { Facts } from '../../parts/facts';
import { languageName } from '../../parts/text/language-name';
import { PersonLink } from '../../parts/things/links';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { useList } from '../../parts/text/use-list';
import { Waiting } from '../../parts/waiting';
import { Presence } from './presence';

export function PersonView() {
  const { t, i18n } = useTranslation();
  const list = useList();
  const { id } = useParams({ from: '/staff/people/$id' });
  const { data, error, refetch } = useQuery(thingQuery('representatives', id));
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const { details, traits } = data;
  return (
    <Page
      title={details.name}
      crumbs={[{ to: '/people', label: t('place.people') }]}
      about={details.title}
      actions={<ActionButtons noun="representatives" thing={data} />}
    >
      <Panel title={t('person.about')}>
        <Facts
          facts={[
            ...(data.presence
              ? [[t('word.status'), <Presence key="status" {...data.presence} />] as [string, ReactNode]]
              : []),
            [t('word.manager'), <PersonLink key="manager" id={traits.managerId} />],
            [t('word.email'), details.email ?? '–'],
            ...(details.phone ? [[t('form.person.phone'), details.phone] as [string, string]] : []),
            [t('word.languages'), list((traits.languages ?? []).map((tag) => languageName(tag, i18n.language))) || '–'],
            [
              t('place.clients'),
              <Anchor
                key="clients"
                inherit
                renderRoot={(props) => <Link to="/clients" search={{ owner: id }} {...props} />}
              >
                {t('person.clients')}
              </Anchor>,
            ],
            [
              t('place.handovers'),
              <Anchor
                key="handovers"
                inherit
                renderRoot={(props) => <Link to="/handovers" search={{ representative: id }} {...props} />}
              >
                {t('person.handovers')}
              </Anchor>,
            ],
          ]}
        />
      </Panel>
    </Page>
  );
}
