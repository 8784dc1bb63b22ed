// A day and a time as the device asks for them, with the zone in words where it is not the reader's own.
import { TextInput } from '@mantine/core';

interface TimeFieldProps {
  label: string;
  description?: string;
  /** As a clock on the wall shows it. */
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
