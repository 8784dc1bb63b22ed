// A date and time in the device's own control, with the zone in words if it is not the reader's.
import { TextInput } from '@mantine/core';

interface TimeFieldProps {
  label: string;
  description?: string;
  /** As local time. */
  value: string;
  onChange: (wall: string) => void;
  error?: string | undefined;
  max?: string;
  min?: string;
}

export function TimeField({ onChange, ...rest }: TimeFieldProps) {
  return (
    <TextInput {...rest} type="datetime-local" required onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
