// Puts a client's details right: only what is changed is sent, and an emptied field is taken away.
import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps, type Things } from './action';
import { ProseField } from './prose-field';

const LINES = [
  'name',
  'contactName',
  'contactTitle',
  'email',
  'phone',
  'address',
  'country',
  'language',
  'timeZone',
] as const;
type Name = (typeof LINES)[number];
type Body = { details: Record<Name, string>; reason: string };

function Fields({ body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  const set = (name: Name, value: string) => onChange({ ...body, details: { ...body.details, [name]: value } });
  const fieldOf = (name: Name) => ({
    label: t(`form.client.${name}`),
    value: body.details[name],
    error: errors[`details.${name}`] ?? errors[name],
    required: name === 'name',
  });
  return (
    <Stack gap="sm">
      {LINES.map((name) =>
        name === 'address' ? (
          <ProseField key={name} {...fieldOf(name)} onChange={(value) => set(name, value)} rows={2} />
        ) : (
          <TextInput key={name} {...fieldOf(name)} onChange={(event) => set(name, event.currentTarget.value)} />
        ),
      )}
      <ProseField
        label={t('form.reasonOptional')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        rows={2}
      />
    </Stack>
  );
}

function changes({ details }: Body, thing: Things['clients']): object {
  const changed = LINES.filter((name) => details[name].trim() !== (thing.details[name] ?? ''));
  return Object.fromEntries(changed.map((name) => [name, details[name].trim() || null]));
}

export const form = formOf<'clients', Body>({
  initial: ({ details }) => ({
    details: Object.fromEntries(LINES.map((name) => [name, details[name] ?? ''])) as Record<Name, string>,
    reason: '',
  }),
  Fields,
  isReady: (body, thing) => body.details.name.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({
    details: changes(body, thing),
    ...(body.reason.trim() ? { reason: body.reason } : {}),
  }),
});
