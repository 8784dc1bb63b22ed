// The public keys that sign for the record. Whoever keeps a copy elsewhere notices a replaced key.
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../parts/empty-state';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { NoteText } from './note-text';
import { keysQuery } from './record-queries';

export function Keys() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(keysQuery);
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  if (data.items.length === 0) return <EmptyState text={t('record.noKeys')} />;
  return data.items.map(({ n, vkey, since, succession }) => (
    <Stack key={n} gap={6}>
      <Text size="sm">{t(since === 0 ? 'record.keyFromFirst' : 'record.key', { n, since })}</Text>
      <NoteText note={vkey} label={t('record.keyText', { n })} />
      {succession && (
        <details>
          <summary>{t('record.succession')}</summary>
          <NoteText note={succession} label={t('record.succession')} />
        </details>
      )}
    </Stack>
  ));
}
