// Commands that carry a reason and nothing else. The reason stands in the record for ever.
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from './action';

type Body = { reason: string };

function Fields({ body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('field.reason')}
      description={t('field.reasonAbout')}
      value={body.reason}
      onChange={(event) => onChange({ reason: event.currentTarget.value })}
      error={errors['reason']}
      maxLength={2_000}
      rows={4}
      required
      data-autofocus
    />
  );
}

export const form = formOf<'handovers', Body>({
  initial: () => ({ reason: '' }),
  Fields,
  isReady: ({ reason }) => reason.trim() !== '',
});
