// Shown while a view or its first data is on its way; said aloud once, and without anything that blinks.
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
