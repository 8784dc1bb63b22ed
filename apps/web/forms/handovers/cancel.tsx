// Ends a handover: names who looks after the client from now on, so that no client is left without an owner.
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from '../form';
import { PersonField } from '../../fields/person-field';
import { ProseField } from '../../fields/prose-field';

type Body = { ownerId: string; reason: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <PersonField
        label={t('form.ownerFromNow')}
        value={body.ownerId}
        onChange={(ownerId) => onChange({ ...body, ownerId })}
        error={errors['ownerId']}
        without={[thing.outgoingId]}
        required
      />
      <ProseField
        label={t('field.reason')}
        description={t('field.reasonAbout')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        required
      />
    </Stack>
  );
}

export const form = formOf<'handovers', Body>({
  // The outgoing representative cannot look after the client from now on.
  initial: ({ ownerId, outgoingId, candidateId }) => ({
    ownerId: (ownerId === outgoingId ? candidateId : ownerId) ?? '',
    reason: '',
  }),
  Fields,
  isReady: ({ ownerId, reason }) => ownerId !== '' && reason.trim() !== '',
  isGrave: true,
});
