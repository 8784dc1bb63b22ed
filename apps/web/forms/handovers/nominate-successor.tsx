// Who is to take over: everybody who stays, with their languages and how many clients each can look after.
import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/names';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';

type Body = { representativeId: string; reason: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const fit = people.filter(
    ({ id, status }) => id !== thing.outgoingId && (status === undefined || status === 'active'),
  );
  const byId = new Map(fit.map((each) => [each.id, each]));
  return (
    <Stack gap="sm">
      <Select
        label={t('field.successor')}
        placeholder={t('field.choosePerson')}
        data={fit.map(({ id, name }) => ({ value: id, label: name, disabled: thing.refused.includes(id) }))}
        value={body.representativeId || null}
        onChange={(representativeId) => onChange({ ...body, representativeId: representativeId ?? '' })}
        error={errors['representativeId']}
        renderOption={({ option }) => {
          const person = byId.get(option.value);
          const about = [person?.title, person?.languages.join(', ')].filter(Boolean).join(' · ');
          return (
            <div>
              <Text size="sm">{option.label}</Text>
              <Text size="xs" c="dimmed">
                {option.disabled ? t('action.nominate-successor.refused') : about}
              </Text>
            </div>
          );
        }}
        searchable
        required
        nothingFoundMessage={t('field.nobodyFound')}
        data-autofocus
      />
      <ProseField
        label={t('field.reasonOptional')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        rows={3}
      />
    </Stack>
  );
}

export const form = formOf<'handovers', Body>({
  initial: () => ({ representativeId: '', reason: '' }),
  Fields,
  isReady: ({ representativeId }) => representativeId !== '',
  toSend: ({ representativeId, reason }) => ({ representativeId, ...(reason.trim() ? { reason } : {}) }),
});
