// A multi-line text with a label, as most forms have one.
import { Text, Textarea } from '@mantine/core';
import { useLimit } from './use-limit';

/** The props of any text field. */
export interface TextFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
  /** The api's limit for this text. */
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
