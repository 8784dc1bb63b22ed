// One client: its details, its owner, and its handovers.
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActionButtons } from '../../actions/action-buttons';
import { PromisesPanel } from '../../promises/promises-panel';
import type { Schemas } from '../../api/client';
import { thingQuery } from '../../api/things';
import { Facts } from '../../parts/facts';
import { languageName } from '../../parts/text/language-name';
import { PersonLink } from '../../parts/things/links';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { ReadsPanel } from '../reads/reads';

const DETAILS = ['contactName', 'contactTitle', 'email', 'phone', 'address', 'country', 'language'] as const;

/** The known details; the mail address even when unknown, since the notice needs one. */
const told = (details: Schemas['ClientDetail']['details'], reader: string) =>
  DETAILS.flatMap((name) => {
    const text = details[name] ?? (name === 'email' ? '–' : undefined);
    return text === undefined ? [] : [[name, name === 'language' ? languageName(text, reader) : text] as const];
  });

/** Actions on promises are beside the promises. */
const isOfTheHead = (command: string) => command !== 'record-promise' && command !== 'settle-promise';

export function ClientView() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: '/staff/clients/$id' });
  const { data, error, refetch } = useQuery(thingQuery('clients', id));
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  const { details } = data;
  return (
    <Page
      title={details.name}
      crumbs={[{ to: '/clients', label: t('place.clients') }]}
      actions={<ActionButtons noun="clients" thing={{ ...data, allowed: data.allowed.filter(isOfTheHead) }} />}
    >
      <Panel title={t('client.about')}>
        <Facts
          facts={[
            [t('word.owner'), <PersonLink key="owner" id={data.ownerId} />],
            ...told(details, i18n.language).map(([name, text]): [string, string] => [t(`form.client.${name}`), text]),
            [
              t('place.handovers'),
              <Anchor
                key="handovers"
                inherit
                renderRoot={(props) => <Link to="/handovers" search={{ client: id }} {...props} />}
              >
                {t('client.handovers')}
              </Anchor>,
            ],
          ]}
        />
      </Panel>
      <PromisesPanel promises={data.promises} zone={data.details.timeZone} client={data} />
      <ReadsPanel clientId={id} />
    </Page>
  );
}
