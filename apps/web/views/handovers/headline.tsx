// Below a handover's title: its state and tier, whose move it is, and the moment if the past is shown.
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { usePersonName } from '../../api/names';
import { StatusBadge, TierBadge } from '../../parts/things/badges';

export function Headline({ handover, at }: { handover: Schemas['HandoverDetail']; at: string | undefined }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { id, status, overdue, tier, waitsFor, client } = handover;
  const who = waitsFor?.kind === 'client' ? client.name : waitsFor && personName(waitsFor.id);
  return (
    <Group gap="xs" mt={4}>
      <StatusBadge status={status} overdue={overdue} />
      <TierBadge tier={tier} />
      {who && <Text size="sm">{t('handover.waitsFor', { who })}</Text>}
      {at !== undefined && (
        <Text size="sm">
          {t('handover.asOf', { at })}{' '}
          <Anchor inherit renderRoot={(props) => <Link to="/handovers/$id" params={{ id }} search={{}} {...props} />}>
            {t('handover.now')}
          </Anchor>
        </Text>
      )}
    </Group>
  );
}
