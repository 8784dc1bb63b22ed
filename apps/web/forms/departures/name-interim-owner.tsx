// Who looks after the clients when everybody named in the announcement leaves, too.
import { useTranslation } from 'react-i18next';
import { formOf, type FieldsProps } from '../form';
import { PersonField } from '../../fields/person-field';

type Body = { representativeId: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'departures', Body>) {
  const { t } = useTranslation();
  return (
    <PersonField
      label={t('form.interimOwner')}
      value={body.representativeId}
      onChange={(representativeId) => onChange({ representativeId })}
      error={errors['representativeId']}
      without={[thing.representativeId, ...thing.fallbackIds]}
      required
    />
  );
}

export const form = formOf<'departures', Body>({
  initial: () => ({ representativeId: '' }),
  Fields,
  isReady: ({ representativeId }) => representativeId !== '',
});
