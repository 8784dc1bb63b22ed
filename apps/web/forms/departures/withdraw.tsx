// The person stays after all: the user first sees which handovers this would end.
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawQuery } from '../../api/departures';
import { Consequences } from './parts/consequences';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';

type Body = { reason: string };

function Fields({ thing, body, onChange, errors, hold, isSending = false }: FieldsProps<'departures', Body>) {
  const { t } = useTranslation();
  const preview = useQuery({ ...withdrawQuery(thing.id), enabled: !isSending, staleTime: 0 });
  const isSeen = preview.data !== undefined;
  useEffect(() => hold?.(!isSeen), [hold, isSeen]);
  return (
    <Stack gap="sm">
      <ProseField
        label={t('departure.new.reason')}
        description={t('field.reasonAbout')}
        value={body.reason}
        onChange={(reason) => onChange({ reason })}
        error={errors['reason']}
        rows={2}
        isFirst
      />
      {preview.data ? (
        <Consequences preview={preview.data} />
      ) : preview.error ? (
        <ProblemMessage error={preview.error} onRetry={preview.refetch} />
      ) : (
        <Waiting />
      )}
    </Stack>
  );
}

export const form = formOf<'departures', Body>({
  initial: () => ({ reason: '' }),
  Fields,
  toSend: ({ reason }) => (reason.trim() ? { reason } : {}),
  isGrave: true,
});
