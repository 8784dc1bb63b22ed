// The view itself crashed: says so, keeps the rest of the app, and offers to try again. Drafts are not lost.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { ProblemMessage } from '../parts/problem-message';

export function ViewFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  if (error instanceof ProblemError) return <ProblemMessage error={error} onRetry={reset} />;
  // After an upgrade the old version's chunks are gone: a reload loads the new version.
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('failed.title')}>
      <Text size="sm">{t('failed.text')}</Text>
      <Group mt="sm" gap="xs">
        <Button size="xs" onClick={() => location.reload()}>
          {t('failed.reload')}
        </Button>
      </Group>
    </Alert>
  );
}
