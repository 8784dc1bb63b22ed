// One event: what happened, who did it, by which command, and what it changed.
import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../parts/text/date-text';
import { Breakable, Facts } from '../../parts/facts';
import { ProblemMessage } from '../../parts/problem-message';
import { currentLanguage } from '../../languages/language';
import { ChangedFields } from './difference/changed-fields';
import { differenceQuery } from './difference/differences';
import type { Entry } from './moments';

const AT_REST_AFTER_MS = 250;

export function ToldEvent({ id, entry, zone }: { id: string; entry: Entry; zone: string | null | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Text fw={600} className="baton-prose">
        {entry.sentence}
      </Text>
      <Facts
        facts={[
          [t('replay.who'), entry.actorName],
          [t('replay.command'), <code key="command">{entry.command}</code>],
          [
            t('replay.event'),
            <code key="type">
              <Breakable text={entry.type} />
            </code>,
          ],
          [t('replay.when'), <DateText key="at" at={entry.at} zone={zone} />],
          [t('replay.position'), String(entry.position)],
        ]}
      />
      {entry.version > 1 && <Changed id={id} version={entry.version} />}
    </>
  );
}

/** Fetched when the scrubber rests: during a drag the sentence is enough. */
function Changed({ id, version }: { id: string; version: number }) {
  const [rested] = useDebouncedValue(version, AT_REST_AFTER_MS);
  const query = differenceQuery(id, String(rested - 1), String(rested), currentLanguage());
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...query, placeholderData: keepPreviousData });
  if (error && !data) return <ProblemMessage error={error} onRetry={refetch} />;
  if (!data || isPlaceholderData || rested !== version) return null;
  return <ChangedFields changes={data.changes} />;
}
