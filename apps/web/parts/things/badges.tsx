// Badges for a state or a tier.
//   <StatusBadge status={handover.status} overdue={handover.overdue} />   <TierBadge tier={handover.tier} />   <MailFailedBadge />
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
import { Badge, type BadgeColor } from './badge';
import { useWords } from '../text/words';

const STATES: Record<Status, { color: BadgeColor; icon: Icon }> = {
  open: { color: 'baton', icon: IconProgress },
  paused: { color: 'gray', icon: IconPlayerPause },
  completed: { color: 'green', icon: IconCircleCheck },
  cancelled: { color: 'gray', icon: IconCircleX },
};

export function StatusBadge({ status, overdue }: { status: Status; overdue?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const look = overdue ? ({ color: 'red', icon: IconAlertTriangle } as const) : STATES[status];
  return <Badge {...look}>{overdue ? t('status.overdue') : words.status(status)}</Badge>;
}

/** Somebody did not get a mail, and somebody else has to tell or ask them in another way. */
export function MailFailedBadge() {
  const { t } = useTranslation();
  return (
    <Badge color="red" icon={IconMailX}>
      {t('status.mailFailed')}
    </Badge>
  );
}

const METALS: Record<Tier, BadgeColor> = { platinum: 'indigo', gold: 'yellow', silver: 'gray', ordinary: 'gray' };

export function TierBadge({ tier }: { tier: Tier }) {
  const words = useWords();
  return (
    <Badge color={METALS[tier]} outline={tier === 'ordinary'}>
      {words.tier(tier)}
    </Badge>
  );
}
