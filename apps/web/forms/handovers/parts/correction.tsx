// What every correction of something recorded has: the reason, and only those fields that are changed.
import { useTranslation } from 'react-i18next';
import { ProseField } from '../../../fields/prose-field';
import type { FieldsProps } from '../../form';

export interface Corrected {
  reason: string;
}

export function WhyCorrected<Body extends Corrected>({ body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <ProseField
      label={t('form.whyCorrected')}
      value={body.reason}
      onChange={(reason) => onChange({ ...body, reason })}
      error={errors['reason']}
      required
    />
  );
}

/** The fields of what would be sent that are not as they were. */
export function changedFields(before: object, now: object): object {
  const were = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(were[name])),
  );
}
