// One file to download: shows how much has arrived, and lets the user stop.
import { Button, Group, Loader, Text } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download';
import { ProblemMessage } from '../../parts/problem-message';

interface DownloadButtonProps {
  path: string;
  name: string;
  about: string;
  disabled?: boolean;
}

export function DownloadButton({ path, name, about, disabled }: DownloadButtonProps) {
  const { t, i18n } = useTranslation();
  const [bytes, setBytes] = useState(0);
  const stop = useRef<AbortController>(undefined);
  const fetching = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      setBytes(0);
      return download({ path, onProgress: setBytes, signal: stop.current.signal });
    },
  });
  const size = t('record.kilobytes', { size: Math.ceil(bytes / 1000).toLocaleString(i18n.language) });
  const wasStopped = fetching.error?.name === 'AbortError';
  return (
    <>
      <Button
        variant="default"
        justify="flex-start"
        disabled={disabled || fetching.isPending}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => fetching.mutate()}
      >
        {name}
      </Button>
      <div>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
        <Text size="sm" component="div" role="status">
          {fetching.isPending && (
            <Group gap={6}>
              <Loader size="xs" type="dots" /> {t('record.coming', { size })}
            </Group>
          )}
          {fetching.data && (
            <Group gap={6}>
              <IconCheck size={16} aria-hidden /> {t('record.kept', { name: fetching.data, size })}
            </Group>
          )}
        </Text>
        {fetching.isPending && (
          <Button variant="subtle" size="compact-sm" onClick={() => stop.current?.abort()}>
            {t('record.stop')}
          </Button>
        )}
      </div>
      {fetching.error && !wasStopped && (
        <div style={{ gridColumn: '1 / -1' }}>
          <ProblemMessage error={fetching.error} onRetry={() => fetching.mutate()} />
        </div>
      )}
    </>
  );
}
