// One line of text under a name.
import { TextInput } from '@mantine/core';
import { useLimit } from './use-limit';
import { Left } from './prose-field';

interface LineFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: boolean;
  /** As the api has it for this text. */
  most?: number;
  flex?: number;
}

export function LineField({ onChange, most = 200, error, flex, ...rest }: LineFieldProps) {
  const { ref, tooLong, left } = useLimit<HTMLInputElement>(rest.value, most);
  return (
    <div style={flex === undefined ? undefined : { flex }}>
      <TextInput
        {...rest}
        ref={ref}
        error={tooLong ?? error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Left words={left} />
    </div>
  );
}
