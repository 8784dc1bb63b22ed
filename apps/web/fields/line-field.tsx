// One line of text with a label.
import { TextInput } from '@mantine/core';
import { useLimit } from './use-limit';
import { Left, type TextFieldProps } from './prose-field';

interface LineFieldProps extends TextFieldProps {
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
