// Corrects what is known about a person: only changes are sent, and an emptied field is removed.
import { Stack, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { PersonField } from '../../fields/person-field';
import { LineField } from '../../fields/line-field';
import { ProseField } from '../../fields/prose-field';

/** With the length limit of each. */
const MOST = { name: 200, email: 254, title: 200, phone: 50 } as const;
type Name = keyof typeof MOST;
const LINES = Object.keys(MOST) as Name[];
type Body = {
  details: Record<Name, string>;
  managerId: string;
  languages: string[];
  capacity: string;
  reason: string;
};

function Fields({ thing, body, onChange, errors }: FieldsProps<'representatives', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {LINES.map((name) => (
        <LineField
          key={name}
          label={t(`form.person.${name}`)}
          value={body.details[name]}
          onChange={(value) => onChange({ ...body, details: { ...body.details, [name]: value } })}
          most={MOST[name]}
          error={errors[`details.${name}`] ?? errors[name]}
          required={name === 'name'}
        />
      ))}
      <PersonField
        label={t('word.manager')}
        value={body.managerId}
        onChange={(managerId) => onChange({ ...body, managerId })}
        error={errors['traits.managerId']}
        without={[thing.id]}
        withClosed
      />
      <TagsInput
        label={t('word.languages')}
        description={t('form.languagesAbout')}
        value={body.languages}
        onChange={(languages) => onChange({ ...body, languages })}
        error={errors['traits.languages']}
        splitChars={[',', ' ', '，', '、']}
        acceptValueOnBlur
      />
      <TextInput
        label={t('form.capacity')}
        inputMode="numeric"
        value={body.capacity}
        onChange={(event) => onChange({ ...body, capacity: event.currentTarget.value.replaceAll(/\D/g, '') })}
        error={errors['traits.capacity']}
      />
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

function initial({ details, traits }: Things['representatives']): Body {
  return {
    details: { name: details.name, email: details.email ?? '', title: details.title ?? '', phone: details.phone ?? '' },
    managerId: traits.managerId ?? '',
    languages: traits.languages ?? [],
    capacity: traits.capacity === undefined ? '' : String(traits.capacity),
    reason: '',
  };
}

/** What has changed; null removes a value. */
function changes(body: Body, thing: Things['representatives']): { details?: object; traits?: object } {
  const before = initial(thing);
  const details = LINES.filter((name) => body.details[name].trim() !== before.details[name]).map((name) => [
    name,
    body.details[name].trim() || null,
  ]);
  const traits: [string, unknown][] = [];
  if (body.managerId !== before.managerId) traits.push(['managerId', body.managerId || null]);
  if (body.languages.join(' ') !== before.languages.join(' ')) traits.push(['languages', body.languages]);
  if (body.capacity !== before.capacity) traits.push(['capacity', body.capacity === '' ? null : Number(body.capacity)]);
  return {
    ...(details.length > 0 ? { details: Object.fromEntries(details) as object } : {}),
    ...(traits.length > 0 ? { traits: Object.fromEntries(traits) as object } : {}),
  };
}

export const form = formOf<'representatives', Body>({
  initial,
  Fields,
  isReady: (body, thing) => body.details.name.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({ ...changes(body, thing), ...(body.reason.trim() ? { reason: body.reason } : {}) }),
});
