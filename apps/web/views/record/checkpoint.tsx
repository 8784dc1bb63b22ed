// The newest checkpoint: the text that fixes the whole record. A copy kept elsewhere exposes every later change.
import { Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload, IconSignature } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { keep } from '../../api/download';
import { ProblemError } from '../../api/problem';
import { EmptyState } from '../../parts/empty-state';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../api/session';
import { NoteText } from './note-text';
import { checkpointQuery } from './record-queries';

export function Checkpoint() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(checkpointQuery);
  const session = useSession();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('record.checkpointAbout')}
      </Text>
      {data !== undefined ? (
        <>
          <NoteText note={data} label={t('record.newest')} />
          <Group gap="xs">
            <CopyButton text={data} />
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={() => keepNote(data)}
            >
              {t('record.download')}
            </Button>
          </Group>
        </>
      ) : error instanceof ProblemError && error.status === 404 ? (
        <EmptyState text={t('record.noCheckpoint')} />
      ) : error ? (
        <ProblemMessage error={error} onRetry={refetch} />
      ) : (
        <Waiting />
      )}
      {(session?.role === 'hr' || session?.role === 'auditor') && <MakeNow />}
    </>
  );
}

/** The second line of a note is the size of the log it signs. */
export const keepNote = (note: string) =>
  keep(`checkpoint-${note.split('\n')[1] ?? ''}.txt`, new Blob([note], { type: 'text/plain' }));

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <Button
      variant="default"
      leftSection={clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={() => clipboard.copy(text)}
    >
      <span aria-live="polite">{clipboard.copied ? t('record.copied') : t('record.copy')}</span>
    </Button>
  );
}

function MakeNow() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: () => answered(api.POST('/v1/log/checkpoints', { body: {} })),
    onSuccess: ({ note }) => {
      queries.setQueryData(checkpointQuery.queryKey, note);
      return queries.invalidateQueries({ queryKey: ['record', 'checkpoints'] });
    },
  });
  return (
    <Group gap="sm">
      <Button
        loading={making.isPending}
        leftSection={<IconSignature size={16} aria-hidden />}
        onClick={() => making.mutate()}
      >
        {t('record.makeNow')}
      </Button>
      <Text size="sm" role="status">
        {making.data && t('record.made', { size: making.data.size })}
      </Text>
      {making.error && <ProblemMessage error={making.error} />}
    </Group>
  );
}
