// Somebody else wrote while the user was typing: shows what they did, and lets the user go on with their own text or
// discard it.
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { historyQuery, thingQuery } from '../api/things';
import { EventTimeline } from '../parts/things/timeline';
import { Waiting } from '../parts/waiting';
import type { Command, Noun } from '../api/nouns';

interface OthersWereFasterProps {
  noun: Noun;
  id: string;
  command: Command;
  /** The version that the user saw. */
  since: number | undefined;
  onGoOn: (version: number | undefined) => void;
}

export function OthersWereFaster({ noun, id, command, since, onGoOn }: OthersWereFasterProps) {
  const { t } = useTranslation();
  const thing = useQuery({ ...thingQuery(noun, id), staleTime: 0 });
  const history = useQuery({ ...historyQuery(noun, id), staleTime: 0 });
  if (thing.isFetching || history.isFetching || !thing.data || !history.data) return <Waiting />;
  const news = history.data.items.filter(({ version }) => version > (since ?? 0));
  const isStillAllowed = (thing.data.allowed as Command[]).includes(command);
  const { version } = thing.data;
  return (
    <Alert color="yellow" variant="light" icon={<IconUsers aria-hidden />} title={t('conflict.title')} role="alert">
      <Stack gap="sm">
        <Text size="sm">{isStillAllowed ? t('conflict.text') : t('conflict.over')}</Text>
        <EventTimeline items={news} />
        {isStillAllowed && (
          <Button variant="default" onClick={() => onGoOn(version)}>
            {t('conflict.goOn')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
