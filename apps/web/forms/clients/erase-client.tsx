// Requests a client's erasure, with the legal ground for the record. Nothing is destroyed until another person
// approves.
import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';
import { GROUNDS } from '../../api/words';

type Body = { ground: (typeof GROUNDS)[number] | ''; note: string };

function Fields({ body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Select
        label={t('form.ground')}
        data={GROUNDS.map((ground) => ({ value: ground, label: t(`form.grounds.${ground}`) }))}
        value={body.ground || null}
        onChange={(ground) => onChange({ ...body, ground: ground ?? '' })}
        error={errors['ground']}
        required
      />
      <ProseField
        label={t('form.note')}
        description={t('form.eraseNoteAbout')}
        value={body.note}
        onChange={(note) => onChange({ ...body, note })}
        error={errors['note']}
      />
    </Stack>
  );
}

export const form = formOf<'clients', Body>({
  initial: () => ({ ground: '', note: '' }),
  Fields,
  isReady: ({ ground }) => ground !== '',
  toSend: ({ ground, note }) => ({ ground, ...(note.trim() ? { note } : {}) }),
  isGrave: true,
});
