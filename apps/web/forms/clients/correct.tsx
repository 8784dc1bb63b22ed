// Corrects a client's details: only changes are sent, and an emptied field is removed.
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { LineField } from '../../fields/line-field';
import { ProseField } from '../../fields/prose-field';

/** With the length limit of each. */
const MOST = {
  name: 200,
  contactName: 200,
  contactTitle: 200,
  email: 254,
  phone: 50,
  address: 1_000,
  country: 100,
  language: 35,
  timeZone: 64,
} as const;
type Name = keyof typeof MOST;
const LINES = Object.keys(MOST) as Name[];
type Body = { details: Record<Name, string>; reason: string };

function Fields({ body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  const set = (name: Name, value: string) => onChange({ ...body, details: { ...body.details, [name]: value } });
  const fieldOf = (name: Name) => ({
    label: t(`form.client.${name}`),
    value: body.details[name],
    error: errors[`details.${name}`] ?? errors[name],
    required: name === 'name',
    most: MOST[name],
  });
  return (
    <Stack gap="sm">
      {LINES.map((name) =>
        name === 'address' ? (
          <ProseField key={name} {...fieldOf(name)} onChange={(value) => set(name, value)} rows={2} />
        ) : (
          <LineField key={name} {...fieldOf(name)} onChange={(value) => set(name, value)} />
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
