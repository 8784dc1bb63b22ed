// A person from the directory, found by name.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../api/names';

interface PersonFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
  required?: boolean;
  /** People who cannot be chosen. */
  without?: readonly string[];
  /** Includes people who take no new clients; anybody who leaves or has left cannot be chosen. */
  withClosed?: boolean;
}

export function PersonField({ label, description, value, onChange, error, required, ...which }: PersonFieldProps) {
  const { t } = useTranslation();
  const { people } = usePeople();
  const { without = [], withClosed = false } = which;
  const isFit = ({ id, status = 'active' }: (typeof people)[number]) =>
    status === 'active' || (withClosed && status === 'closing') || id === value;
  const fit = people.filter((person) => !without.includes(person.id) && isFit(person));
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
