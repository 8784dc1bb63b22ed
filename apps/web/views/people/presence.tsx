// Whether somebody stays, takes no new clients, or leaves and when.
//   <Presence {...person} />
import { Anchor, Group, Text } from '@mantine/core';
import { IconDoorExit, IconUserPause } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Badge } from '../../parts/things/badge';
import { DateText } from '../../parts/text/date-text';

interface PresenceProps {
  /** Not visible to everybody. */
  status?: Schemas['RepresentativeItem']['status'];
  departureId?: string | null | undefined;
  lastWorkingDay?: string | null | undefined;
}

export function Presence({ status, departureId: id, lastWorkingDay }: PresenceProps) {
  const { t } = useTranslation();
  if (status === undefined || status === 'active') return <>{t('people.status.active')}</>;
  const badge = (
    <Badge color="gray" icon={status === 'closing' ? IconUserPause : IconDoorExit}>
      {t(`people.status.${status}`)}
    </Badge>
  );
  if (status !== 'leaving' || !id) return badge;
  return (
    <Group gap={6} justify="inherit">
      {badge}
      {lastWorkingDay && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/departures/$id" params={{ id }} {...props} />}>
          <DateText day={lastWorkingDay} />
        </Anchor>
      )}
      {!lastWorkingDay && <Text size="sm">–</Text>}
    </Group>
  );
}
