// Moves the last working day: the user first sees every date that would move, and what could then not be kept.
import { Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { rescheduleQuery } from '../../api/departures';
import { Consequences } from './parts/consequences';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';

type Body = { lastWorkingDay: string; reason: string };
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);

function Fields({ thing, body, onChange, errors, hold, isSending = false }: FieldsProps<'departures', Body>) {
  const { t } = useTranslation();
  const [day] = useDebouncedValue(body.lastWorkingDay, 250);
  const isAsked = isDay(day) && day !== thing.lastWorkingDay;
  const preview = useQuery({ ...rescheduleQuery(thing.id, day), enabled: isAsked && !isSending, staleTime: 0 });
  const isSeen = isAsked && day === body.lastWorkingDay && preview.data !== undefined && !preview.error;
  useEffect(() => hold?.(!isSeen), [hold, isSeen]);
  return (
    <Stack gap="sm">
      <TextInput
        type="date"
        label={t('word.lastWorkingDay')}
        value={body.lastWorkingDay}
        onChange={(event) => onChange({ ...body, lastWorkingDay: event.currentTarget.value })}
        error={errors['lastWorkingDay']}
        maw={240}
        required
        data-autofocus
      />
      <ProseField
        label={t('departure.new.reason')}
        description={t('field.reasonAbout')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        rows={2}
      />
      {isAsked &&
        (preview.error ? (
          <ProblemMessage error={preview.error} />
        ) : preview.data ? (
          <Consequences preview={preview.data} />
        ) : (
          <Waiting />
        ))}
    </Stack>
  );
}

export const form = formOf<'departures', Body>({
  initial: ({ lastWorkingDay }) => ({ lastWorkingDay, reason: '' }),
  Fields,
  isReady: ({ lastWorkingDay }, thing) => isDay(lastWorkingDay) && lastWorkingDay !== thing.lastWorkingDay,
  toSend: ({ lastWorkingDay, reason }) => ({ lastWorkingDay, ...(reason.trim() ? { reason } : {}) }),
});
