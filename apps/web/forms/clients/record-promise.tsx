// What was promised to the client, even in conversation, and by when.
import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';

type Body = { what: string; dueOn: string };

function Fields({ body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <ProseField
        label={t('form.promise')}
        value={body.what}
        onChange={(what) => onChange({ ...body, what })}
        error={errors['what']}
        required
      />
      <TextInput
        type="date"
        label={t('form.promiseDue')}
        value={body.dueOn}
        onChange={(event) => onChange({ ...body, dueOn: event.currentTarget.value })}
        error={errors['dueOn']}
      />
    </Stack>
  );
}

export const form = formOf<'clients', Body>({
  initial: () => ({ what: '', dueOn: '' }),
  Fields,
  isReady: ({ what }) => what.trim() !== '',
  toSend: ({ what, dueOn }) => ({ what, ...(dueOn ? { dueOn } : {}) }),
});
