// The status of a departure, as a word with an icon.
import { IconArrowBackUp, IconCalendarCheck, IconCircleCheck, IconSpeakerphone, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Badge, type BadgeColor } from '../../parts/things/badge';

type DepartureStatus = Schemas['DepartureItem']['status'];

const LOOKS: Record<DepartureStatus, { color: BadgeColor; icon: Icon }> = {
  announced: { color: 'baton', icon: IconSpeakerphone },
  'last-day-passed': { color: 'yellow', icon: IconCalendarCheck },
  completed: { color: 'green', icon: IconCircleCheck },
  withdrawn: { color: 'gray', icon: IconArrowBackUp },
};

export function DepartureBadge({ status }: { status: DepartureStatus }) {
  const { t } = useTranslation();
  const { color, icon } = LOOKS[status];
  return (
    <Badge color={color} icon={icon}>
      {t(`departure.status.${status}`)}
    </Badge>
  );
}
