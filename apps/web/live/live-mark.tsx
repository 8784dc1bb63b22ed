// Shows whether the page updates itself.
import { Group, Text, Tooltip } from '@mantine/core';
import { IconCloudOff, IconPointFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listen, type Liveness } from './live';
import { useSession } from '../api/session';

export function LiveMark() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const account = useSession()?.account;
  const [state, setState] = useState<Liveness>('live');
  useEffect(() => {
    if (account === undefined) return undefined;
    const stop = new AbortController();
    void listen(queries, setState, stop.signal);
    return () => stop.abort();
  }, [queries, account]);
  const isLive = state === 'live';
  return (
    <Tooltip label={isLive ? t('live.isLive') : t('live.isWaiting')}>
      <Group gap={4} wrap="nowrap" role="status" px={4}>
        {isLive ? (
          <IconPointFilled size={18} color="var(--mantine-color-green-7)" aria-hidden />
        ) : (
          <IconCloudOff size={18} aria-hidden />
        )}
        <Text size="sm" c="dimmed" visibleFrom="md">
          {isLive ? t('live.live') : t('live.waiting')}
        </Text>
      </Group>
    </Tooltip>
  );
}
