// The link from a list to the import, for those who may use it: without a thing, no `allowed` can say so.
//   <Page title={…} actions={<ImportLink />}>
import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';

export function ImportLink() {
  const { t } = useTranslation();
  if (useSession()?.role !== 'hr') return null;
  return (
    <Button
      variant="default"
      leftSection={<IconFileUpload size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/import" {...props} />}
    >
      {t('place.import')}
    </Button>
  );
}
