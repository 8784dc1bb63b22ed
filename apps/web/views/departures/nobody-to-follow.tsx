// A warning: nobody who stays could look after the clients on the last working day; with a way to name somebody.
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenedAction } from '../../actions/use-opened-action';
import type { Schemas } from '../../api/client';

const COMMAND = 'name-interim-owner';

export function NobodyToFollow({ departure }: { departure: Schemas['DepartureDetail'] }) {
  const { t } = useTranslation();
  const { open, dialog } = useOpenedAction('departures');
  const isMine = departure.allowed.includes(COMMAND);
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('departure.needsInterimOwner.title')}
    >
      <Text size="sm">{isMine ? t('departure.needsInterimOwner.text') : t('departure.needsInterimOwner.ask')}</Text>
      {isMine && (
        <Button mt="sm" size="xs" onClick={() => open(departure, COMMAND)}>
          {t(`action.${COMMAND}.name`)}
        </Button>
      )}
      {dialog}
    </Alert>
  );
}
