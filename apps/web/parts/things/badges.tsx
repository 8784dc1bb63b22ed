// Badges for a state or a tier. Colour is never the only sign: a badge has a word, and an icon if it warns.
//   <StatusBadge status={handover.status} overdue={handover.overdue} />   <TierBadge tier={handover.tier} />   <MailFailedBadge />
import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconMailX,
  IconPlayerPause,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status, Tier } from '../../api/words';
import { useWords } from '../text/words';

const STATES: Record<Status, { color: string; icon: Icon }> = {
  open: { color: 'baton', icon: IconProgress },
  paused: { color: 'gray', icon: IconPlayerPause },
  completed: { color: 'green', icon: IconCircleCheck },
  cancelled: { color: 'gray', icon: IconCircleX },
};

export function StatusBadge({ status, overdue }: { status: Status; overdue?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const { color, icon: Icon } = overdue ? { color: 'red', icon: IconAlertTriangle } : STATES[status];
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={13} aria-hidden />}>
      {overdue ? t('status.overdue') : words.status(status)}
    </Badge>
  );
}

/** Somebody did not get a mail, and somebody else has to tell or ask them in another way. */
export function MailFailedBadge() {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color="red" tt="none" leftSection={<IconMailX size={13} aria-hidden />}>
      {t('status.mailFailed')}
    </Badge>
  );
}

const METALS: Record<Tier, string> = { platinum: 'indigo', gold: 'yellow', silver: 'gray', ordinary: 'gray' };

export function TierBadge({ tier }: { tier: Tier }) {
  const words = useWords();
  return (
    <Badge variant={tier === 'ordinary' ? 'outline' : 'light'} color={METALS[tier]} tt="none" miw="max-content">
      {words.tier(tier)}
    </Badge>
  );
}
