// The status of a departure, as a word with an icon.
import { Badge } from '@mantine/core';
import { IconArrowBackUp, IconCalendarCheck, IconCircleCheck, IconSpeakerphone, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

type DepartureStatus = Schemas['DepartureItem']['status'];

const LOOKS: Record<DepartureStatus, { color: string; icon: Icon }> = {
  announced: { color: 'baton', icon: IconSpeakerphone },
  'last-day-passed': { color: 'yellow', icon: IconCalendarCheck },
  completed: { color: 'green', icon: IconCircleCheck },
  withdrawn: { color: 'gray', icon: IconArrowBackUp },
};

export function DepartureBadge({ status }: { status: DepartureStatus }) {
  const { t } = useTranslation();
  const { color, icon: Icon } = LOOKS[status];
  return (
    <Badge
      className={`baton-mark-${color}`}
      variant="light"
      color={color}
      tt="none"
      leftSection={<Icon size={13} aria-hidden />}
    >
      {t(`departure.status.${status}`)}
    </Badge>
  );
}
