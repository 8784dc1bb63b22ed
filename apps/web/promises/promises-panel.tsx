// A client's promises and the actions on them, on the client's own page and on those of its handovers.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Panel } from '../parts/panel';
import { Promises } from './promises';
import type { Things } from '../api/nouns';
import { useOpenedAction } from '../actions/use-opened-action';

interface PromisesPanelProps {
  promises: Schemas['PromiseView'][];
  /** The client's time zone. */
  zone: string | null | undefined;
  /** Undefined when the client itself may not be seen, or is shown as of the past. */
  client: Things['clients'] | undefined;
  /** The moment of the past being shown. */
  at?: string | undefined;
}

export function PromisesPanel({ promises, zone, client, at }: PromisesPanelProps) {
  const { t } = useTranslation();
  const { open, dialog } = useOpenedAction('clients');
  const onSettle = client?.allowed.includes('settle-promise')
    ? ({ promiseId }: { promiseId: string }) => open(client, 'settle-promise', { name: promiseId, body: { promiseId } })
    : undefined;
  return (
    <Panel
      title={t('promise.title')}
      actions={
        client?.allowed.includes('record-promise') && (
          <Button size="compact-sm" variant="default" onClick={() => open(client, 'record-promise')}>
            {t('action.record-promise.name')}
          </Button>
        )
      }
    >
      <Promises promises={promises} zone={zone} onSettle={onSettle} at={at} />
      {dialog}
    </Panel>
  );
}
