// Commands that take a reason and nothing else. The reason stays in the record for ever.
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from './form';
import { ProseField } from '../fields/prose-field';

type Body = { reason: string };

function Fields({ body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <ProseField
      label={t('field.reason')}
      description={t('field.reasonAbout')}
      value={body.reason}
      onChange={(reason) => onChange({ reason })}
      error={errors['reason']}
      rows={4}
      required
      isFirst
    />
  );
}

export const form = formOf<'handovers', Body>({
  initial: () => ({ reason: '' }),
  Fields,
  isReady: ({ reason }) => reason.trim() !== '',
});
