// What was promised to a client: open promises first, by date, with late ones marked.
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Badge } from '../parts/things/badge';
import { useActorName } from '../parts/text/actor-name';
import { dayIn } from '../parts/text/day-in';
import { DateText } from '../parts/text/date-text';
import { EmptyState } from '../parts/empty-state';

type ClientPromise = Schemas['PromiseView'];

interface PromisesProps {
  promises: ClientPromise[];
  /** The client's time zone, such as Europe/Vienna: a promise is late once the client's day is over. */
  zone?: string | null | undefined;
  /** Omitted where they cannot be settled. */
  onSettle?: ((promise: ClientPromise) => void) | undefined;
  /** The moment of the past being shown: promises late at that time are marked. */
  at?: string | undefined;
}

const order = ({ outcome, dueOn }: ClientPromise): string => `${outcome ? 1 : 0} ${dueOn ?? '9'}`;

export function Promises({ promises, zone, onSettle, at }: PromisesProps) {
  const { t } = useTranslation();
  const today = dayIn(zone, at === undefined ? new Date() : new Date(at));
  if (promises.length === 0) return <EmptyState text={t('promise.none')} />;
  const sorted = promises.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {sorted.map((promise) => (
        <li key={promise.promiseId}>
          <One promise={promise} today={today} onSettle={onSettle} />
        </li>
      ))}
    </Stack>
  );
}

interface OneProps extends Pick<PromisesProps, 'onSettle'> {
  promise: ClientPromise;
  today: string;
}

function One({ promise, today, onSettle }: OneProps) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { what, dueOn, recordedAt, recordedBy, outcome } = promise;
  const isLate = !outcome && dueOn !== undefined && dueOn < today;
  return (
    <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
      <div style={{ minWidth: 0 }}>
        <Text className="baton-prose" c={outcome ? 'dimmed' : undefined}>
          {what}
        </Text>
        <Text size="xs" c="dimmed" component="div">
          {dueOn && (
            <>
              {t('promise.until')} <DateText day={dueOn} /> ·{' '}
            </>
          )}
          {actorName(recordedBy)} · <DateText at={recordedAt} time={false} />
        </Text>
        {(outcome || isLate) && (
          <Box mt={4}>
            <Badge color={isLate ? 'red' : 'green'} icon={isLate ? IconAlertTriangle : IconCheck}>
              {outcome ? t(`promise.${outcome}`) : t('status.overdue')}
            </Badge>
          </Box>
        )}
      </div>
      {!outcome && onSettle && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onSettle(promise)}
          aria-label={t('promise.settleThis', { what })}
          style={{ flex: 'none' }}
        >
          {t('promise.settle')}
        </Button>
      )}
    </Group>
  );
}
