// The progress of long work. Inside a notification in the corner, it continues when the user leaves the page.
//   <WorkProgress label={t('import.running')} done={read} of={total} />
import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Work {
  label: string;
  done: number;
  /** Undefined until it has been counted: then the bar is indeterminate. */
  of?: number;
}

export function WorkProgress({ label, done, of }: Work) {
  const { t } = useTranslation();
  const percent = of ? Math.min(100, Math.round((100 * done) / of)) : 100;
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {label}
        {of ? ` ${t('work.of', { done, of })}` : ''}
      </Text>
      <Progress value={percent} animated={!of || done < of} aria-label={label} />
    </Stack>
  );
}
