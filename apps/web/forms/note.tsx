// Commands that take an optional note and nothing else.
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from './form';
import { ProseField } from '../fields/prose-field';

type Body = { note: string };

function Fields({ body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <ProseField
      label={t('form.note')}
      value={body.note}
      onChange={(note) => onChange({ note })}
      error={errors['note']}
      most={4_000}
    />
  );
}

export const form = formOf<'handovers', Body>({
  initial: () => ({ note: '' }),
  Fields,
  toSend: ({ note }) => (note.trim() ? { note } : {}),
});
