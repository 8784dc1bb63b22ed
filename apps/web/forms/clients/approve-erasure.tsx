// Approves that a client's personal data is destroyed: shows who asked and why, and has the user type the client's
// name, so that it does not happen by accident.
import { Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../parts/text/date-text';
import { useActorName } from '../../parts/text/actor-name';
import { formOf, type FieldsProps } from '../form';

type Body = { typed: string };

function Fields({ thing, body, onChange }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <Stack gap="md">
      {thing.erasure && (
        <Text>
          {t('form.erasureAsked', {
            who: actorName(thing.erasure.requestedBy),
            ground: t(`form.grounds.${thing.erasure.ground}`),
          })}{' '}
          <DateText at={thing.erasure.requestedAt} />
        </Text>
      )}
      {thing.erasure?.note && <Text className="baton-prose">{thing.erasure.note}</Text>}
      <TextInput
        label={t('form.typeName', { name: thing.details.name })}
        value={body.typed}
        onChange={(event) => onChange({ typed: event.currentTarget.value })}
        autoComplete="off"
      />
    </Stack>
  );
}

export const form = formOf<'clients', Body>({
  initial: () => ({ typed: '' }),
  Fields,
  isReady: ({ typed }, { details }) => typed.trim() === details.name.trim(),
  toSend: () => ({}),
  isGrave: true,
});
