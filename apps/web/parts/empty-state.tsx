// There is nothing to show: says why, and what the user can do about it.
//   <EmptyState text={t('board.empty')} action={<Button …/>} />
import { Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md">
      <IconInbox size={34} stroke={1.3} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text ta="center" c="dimmed" maw={440}>
        {text}
      </Text>
      {action}
    </Stack>
  );
}
