// Text of several lines under a name, as most forms have one.
import { Textarea } from '@mantine/core';

interface ProseFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
  maxLength?: number;
  rows?: number;
}

export function ProseField({ onChange, maxLength = 2_000, rows = 3, ...rest }: ProseFieldProps) {
  return (
    <Textarea
      {...rest}
      autosize
      minRows={rows}
      maxRows={14}
      maxLength={maxLength}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
