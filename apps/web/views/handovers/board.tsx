// The board: every handover that one may see, by its filters.
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';

export function Board() {
  const { t } = useTranslation();
  return <Page title={t('place.handovers')}>…</Page>;
}
