// What went wrong and what to do, in the reader's language; with a retry button where trying again can help.
//   if (query.error) return <ProblemMessage error={query.error} onRetry={() => query.refetch()} />
import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isPassing, ProblemError } from '../api/problem';
import { problemWords } from './problem-words';

export function ProblemMessage({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const { t } = useTranslation();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title = isPassing(error)
    ? t('problem.passing')
    : problem?.status === 403
      ? t('problem.forbidden')
      : problem?.status === 404
        ? t('problem.missing')
        : t('problem.title');
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text size="sm">{problemWords(error, t)}</Text>
      {problem?.errors && (
        <List size="sm" mt="xs">
          {problem.errors.map(({ field, message }) => (
            <List.Item key={`${field} ${message}`}>
              {field}: {message}
            </List.Item>
          ))}
        </List>
      )}
      {onRetry && (
        <Button mt="sm" size="xs" variant="default" onClick={() => void onRetry()}>
          {t('state.retry')}
        </Button>
      )}
    </Alert>
  );
}
