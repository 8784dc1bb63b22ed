// One prominent figure, with its label above it.
//   <Figure label={t('board.atRisk')} value={<Money amount={value} />} about="3 overdue" isBad />
import { Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FigureProps {
  label: string;
  value: ReactNode;
  /** Beside the figure, in small print. */
  about?: string;
  isBad?: boolean;
}

export function Figure({ label, value, about, isBad }: FigureProps) {
  const color = isBad ? 'var(--mantine-color-error)' : undefined;
  return (
    <Stack gap={0}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Group gap={6} align="baseline">
        <Text fw={600} size="xl" c={color}>
          {isBad && <IconAlertTriangle size={18} aria-hidden />} {value}
        </Text>
        {about && (
          <Text size="sm" c={color ?? 'dimmed'}>
            {about}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
