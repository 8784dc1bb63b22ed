// The number of open handovers, the value of their clients, and how much of it is at risk.
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Figure } from './figure';
import { Money } from '../../../parts/text/money';

export function SumFigures({ total }: { total: Schemas['SumView'] }) {
  const { t } = useTranslation();
  return (
    <>
      <Figure label={t('board.open')} value={total.open} />
      <Figure label={t('board.openValue')} value={<Money amount={total.openValue} />} />
      <Figure
        label={t('board.atRisk')}
        value={<Money amount={total.overdueValue} />}
        {...(total.overdue > 0 ? { about: t('board.overdueCount', { count: total.overdue }), isBad: true } : {})}
      />
    </>
  );
}
