// Shown while a view or its first data loads; announced once to screen readers, and without blinking.
import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status">
      <Loader type="dots" />
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
    </Center>
  );
}
