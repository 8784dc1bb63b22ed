// A person of the directory, found by name.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../api/names';

interface PersonFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
  required?: boolean;
  /** Who cannot be chosen. */
  without?: readonly string[];
}

export function PersonField({ label, description, value, onChange, error, required, without = [] }: PersonFieldProps) {
  const { t } = useTranslation();
  const { people } = useNames();
  const fit = people.filter(
    ({ id, status }) => !without.includes(id) && (status === undefined || status === 'active' || id === value),
  );
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('field.choosePerson')}
      data={fit.map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      error={error}
      required={required ?? false}
      searchable
      openOnFocus={false}
      clearable={!required}
      nothingFoundMessage={t('field.nobodyFound')}
    />
  );
}
