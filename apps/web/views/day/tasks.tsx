// What waits for the user: what is late, what is due today and what comes next, each with its actions one click away.
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../api/nouns';
import { useOpenedAction } from '../../actions/use-opened-action';
import { itemsOf } from '../../api/paged';
import { thingQuery } from '../../api/things';
import { EmptyState } from '../../parts/empty-state';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { dayQuery, groupOf, GROUPS, type Task } from './day-query';
import { TaskRow } from './task-row';

/** @param limit shows only the first ones, with a link to the rest */
export function Tasks({ limit }: { limit?: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const day = useInfiniteQuery(dayQuery);
  const { open, dialog } = useOpenedAction('handovers');
  const [fetched, setFetched] = useState<{ busy?: string; error?: unknown }>({});
  const begin = async ({ handoverId, step }: Task, command: Command) => {
    setFetched({ busy: `${handoverId}/${step}/${command}` });
    try {
      open(await queries.fetchQuery(thingQuery('handovers', handoverId)), command);
      setFetched({});
    } catch (error) {
      setFetched({ error });
    }
  };
  if (day.isPending) return <Waiting />;
  if (day.error && !day.data) return <ProblemMessage error={day.error} onRetry={day.refetch} />;
  const tasks = itemsOf(day.data);
  return (
    <Stack gap="lg">
      {fetched.error !== undefined && <ProblemMessage error={fetched.error} />}
      {tasks.length === 0 && <EmptyState text={t('day.empty')} />}
      {GROUPS.map((group) => {
        const rows = tasks.slice(0, limit).filter((task) => groupOf(task) === group);
        if (rows.length === 0) return null;
        return (
          <Panel
            key={group}
            title={t(`day.group.${group}`)}
            actions={
              limit === undefined && (
                <Text size="sm" c="dimmed">
                  {t('day.count', { count: rows.length })}
                </Text>
              )
            }
          >
            <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
              {rows.map((task) => (
                <TaskRow
                  key={`${task.handoverId}/${task.step}`}
                  task={task}
                  busy={fetched.busy}
                  onBegin={(command) => void begin(task, command)}
                />
              ))}
            </Stack>
          </Panel>
        );
      })}
      {limit !== undefined && tasks.length > limit && (
        <Anchor renderRoot={(props) => <Link to="/day" {...props} />}>{t('day.all')}</Anchor>
      )}
      {limit === undefined && day.hasNextPage && (
        <Button variant="default" loading={day.isFetchingNextPage} onClick={() => void day.fetchNextPage()}>
          {t('day.more')}
        </Button>
      )}
      {dialog}
    </Stack>
  );
}
