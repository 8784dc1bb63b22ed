// One handover.
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';

export function HandoverView() {
  const { t } = useTranslation();
  return <Page title={t('place.handovers')}>…</Page>;
}
