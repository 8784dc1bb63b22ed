// A part of a page with its own title.
//   <Panel title={t('handover.dossier')}>…</Panel>
import { Group, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

export function Panel({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} className="baton-surface" p={{ base: 'md', sm: 'lg' }} gap="md">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}
