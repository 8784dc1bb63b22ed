// Text of several lines under a name, as most forms have one.
import { Text, Textarea } from '@mantine/core';
import { useLimit } from './use-limit';

/** Of a field for text, whatever it looks like. */
export interface TextFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
  /** As the api has it for this text. */
  most?: number;
}

interface ProseFieldProps extends TextFieldProps {
  rows?: number;
  /** The form opens with the focus here. */
  isFirst?: boolean;
}

export function ProseField({ onChange, most = 2_000, rows = 3, error, isFirst, ...rest }: ProseFieldProps) {
  const { ref, tooLong, left } = useLimit<HTMLTextAreaElement>(rest.value, most);
  return (
    <div>
      <Textarea
        {...rest}
        ref={ref}
        autosize
        minRows={rows}
        maxRows={14}
        error={tooLong ?? error}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-autofocus={isFirst || undefined}
      />
      <Left words={left} />
    </div>
  );
}

export function Left({ words }: { words: string | undefined }) {
  return (
    <Text size="xs" c="dimmed" ta="end" role="status">
      {words}
    </Text>
  );
}
