// Who is accountable for a client from now on.
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from '../form';
import { PersonField } from '../../fields/person-field';
import { ProseField } from '../../fields/prose-field';

type Body = { representativeId: string; reason: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <PersonField
        label={t('form.ownerFromNow')}
        value={body.representativeId}
        onChange={(representativeId) => onChange({ ...body, representativeId })}
        error={errors['representativeId']}
        without={thing.ownerId ? [thing.ownerId] : []}
        required
      />
      <ProseField
        label={t('form.reasonOptional')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
      />
    </Stack>
  );
}

export const form = formOf<'clients', Body>({
  initial: () => ({ representativeId: '', reason: '' }),
  undoing: ({ ownerId }) => ({ representativeId: ownerId ?? '' }),
  Fields,
  isReady: ({ representativeId }) => representativeId !== '',
  toSend: ({ representativeId, reason }) => ({ representativeId, ...(reason.trim() ? { reason } : {}) }),
});
