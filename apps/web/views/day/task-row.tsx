// One thing to do: for which client, what, by when, and a button for each way to do it.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../api/nouns';
import { TierBadge } from '../../parts/things/badges';
import { DateText } from '../../parts/text/date-text';
import { useWords } from '../../parts/text/words';
import type { Task } from './day-query';

interface TaskRowProps {
  task: Task;
  /** The action whose form is loading. */
  busy: string | undefined;
  onBegin: (command: Command) => void;
}

export function TaskRow({ task, busy, onBegin }: TaskRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { handoverId: id, step, kind, commands, dueAt, scheduledAt, clientTimeZone: zone, tier } = task;
  const client = task.clientName ?? t('client.unnamed');
  const who = [task.outgoingName, task.candidateName].filter(Boolean).join(' → ');
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="sm">
      <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Group gap="xs">
          <Anchor fw={600} renderRoot={(props) => <Link to="/handovers/$id" params={{ id }} {...props} />}>
            {client}
          </Anchor>
          <TierBadge tier={tier} />
        </Group>
        <Text size="sm">
          {words.stage(step)}
          {kind !== 'move' && ` · ${t(`day.kind.${kind}`)}`}
        </Text>
        <Text size="sm" c="dimmed" component="div">
          {who && <div>{who}</div>}
          {scheduledAt ? (
            <>
              {t('day.visitAt')} <DateText at={scheduledAt} zone={zone} relative />
            </>
          ) : dueAt ? (
            <>
              {t('day.dueAt')} <DateText at={dueAt} zone={zone} relative />
            </>
          ) : (
            t('day.noDate')
          )}
        </Text>
      </Stack>
      <Group gap="xs">
        {commands.map((command, index) => (
          <Button
            key={command}
            variant={index === 0 ? 'filled' : 'default'}
            loading={busy === `${id}/${step}/${command}`}
            onClick={() => onBegin(command)}
            aria-label={t('day.actFor', { action: t(`action.${command}.name`), client })}
          >
            {t(`action.${command}.name`)}
          </Button>
        ))}
      </Group>
    </Group>
  );
}
