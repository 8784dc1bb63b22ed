// My day: what is late, what is due today and what comes next, each with its actions one click away.
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';
import { Tasks } from './tasks';

export function Day() {
  const { t } = useTranslation();
  return (
    <Page title={t('place.day')} about={t('day.about')}>
      <Tasks />
    </Page>
  );
}
