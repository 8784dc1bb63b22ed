// A large departure is carried out in chunks after it was decided: how far that is.
import { Alert, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

export function CarryingOut({ departure: { backlog, handovers } }: { departure: Schemas['DepartureDetail'] }) {
  const { t } = useTranslation();
  const of = Math.max(handovers.length, backlog);
  return (
    <Alert color="baton" variant="light" title={t('departure.carryingOut')}>
      <Progress value={((of - backlog) / of) * 100} mb="xs" aria-hidden />
      <Text size="sm" role="status">
        {t('departure.carriedOut', { done: of - backlog, of })}
      </Text>
    </Alert>
  );
}
