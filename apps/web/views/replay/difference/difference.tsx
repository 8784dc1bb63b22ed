// The difference between two moments, chosen by marks on the timeline or by date.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconFlag, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../languages/language';
import { DateText } from '../../../parts/text/date-text';
import { ProblemMessage } from '../../../parts/problem-message';
import { EventTimeline } from '../../../parts/things/timeline';
import { Waiting } from '../../../parts/waiting';
import { ChangedFields } from './changed-fields';
import { differenceQuery } from './differences';
import { versionAt, type Entry } from '../moments';

interface DifferenceProps {
  id: string;
  items: Entry[];
  version: number;
  from: string | undefined;
  to: string | undefined;
  onChoose: (moments: { from?: string; to?: string }) => void;
}

export const Difference = memo(function Difference({ id, items, version, from, to, onChoose }: DifferenceProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('replay.differenceAbout')}
      </Text>
      <Group align="flex-end" gap="sm" className="baton-no-print">
        <Moment label={t('replay.from')} items={items} value={from} onChange={(at) => onChoose({ from: at, to })} />
        <Moment label={t('replay.to')} items={items} value={to} onChange={(at) => onChoose({ from, to: at })} />
      </Group>
      <Group gap="xs" className="baton-no-print">
        <Button
          variant="default"
          leftSection={<IconFlag size={16} aria-hidden />}
          onClick={() => onChoose({ from: String(version), to })}
        >
          {t('replay.setFrom', { version })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFlag size={16} aria-hidden />}
          onClick={() => onChoose({ from, to: String(version) })}
        >
          {t('replay.setTo', { version })}
        </Button>
        {(from ?? to) !== undefined && (
          <Button variant="subtle" leftSection={<IconX size={16} aria-hidden />} onClick={() => onChoose({})}>
            {t('replay.clear')}
          </Button>
        )}
      </Group>
      {from !== undefined && to !== undefined ? (
        <Between id={id} from={from} to={to} />
      ) : (
        (from ?? to) !== undefined && <Text size="sm">{t('replay.oneMissing')}</Text>
      )}
    </Stack>
  );
});

/** A date and time field in the reader's zone. */
function Moment(props: {
  label: string;
  items: Entry[];
  value: string | undefined;
  onChange: (at: string | undefined) => void;
}) {
  const { label, items, value, onChange } = props;
  const at = value === undefined ? undefined : /^\d+$/.test(value) ? items[versionAt(items, value) - 1]?.at : value;
  return (
    <TextInput
      type="datetime-local"
      step={1}
      label={label}
      value={at ? localTime(at) : ''}
      onChange={({ currentTarget: { value: typed } }) => {
        const date = new Date(typed);
        onChange(typed === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString());
      }}
      style={{ flex: '1 1 14rem', maxWidth: '18rem' }}
    />
  );
}

/** In the format of the browser's own field. */
function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

function Between({ id, from, to }: { id: string; from: string; to: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(differenceQuery(id, from, to, currentLanguage()));
  if (!data) return error ? <ProblemMessage error={error} onRetry={refetch} /> : <Waiting />;
  return (
    <Stack gap="md" data-difference>
      <Text fw={600} component="h3">
        <DateText at={data.from.at} /> → <DateText at={data.to.at} />
      </Text>
      <ChangedFields changes={data.changes} who />
      {data.events.length > 0 && (
        <details>
          <summary>{t('replay.eventsBetween', { count: data.events.length })}</summary>
          <Stack mt="sm">
            <EventTimeline items={data.events} />
          </Stack>
        </details>
      )}
    </Stack>
  );
}
