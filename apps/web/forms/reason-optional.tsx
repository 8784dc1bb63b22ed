// Commands that take an optional reason and nothing else.
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from './form';
import { ProseField } from '../fields/prose-field';

type Body = { reason: string };

function Fields({ body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  return (
    <ProseField
      label={t('form.reasonOptional')}
      value={body.reason}
      onChange={(reason) => onChange({ reason })}
      error={errors['reason']}
    />
  );
}

export const form = formOf<'clients', Body>({
  initial: () => ({ reason: '' }),
  Fields,
  toSend: ({ reason }) => (reason.trim() ? { reason } : {}),
});
