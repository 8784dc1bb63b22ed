// A whole number on a scale, each number large enough for a thumb, with labels at both ends.
import { Group, Radio, Text } from '@mantine/core';

interface ScaleFieldProps {
  label: string;
  least: number;
  most: number;
  ends: [string, string];
  value: number | null;
  onChange: (value: number) => void;
  error?: string | undefined;
  required?: boolean;
}

export function ScaleField({ label, least, most, ends, value, onChange, error, required }: ScaleFieldProps) {
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <Radio.Group
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      error={error}
      withAsterisk={required ?? false}
    >
      <Group gap="md" mt={6} mb={2}>
        {numbers.map((number) => (
          <Radio key={number} value={String(number)} label={String(number)} size="md" />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {least} = {ends[0]} · {most} = {ends[1]}
      </Text>
    </Radio.Group>
  );
}
