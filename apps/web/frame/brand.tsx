// The name of the app, which links to its first page.
import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import mark from '../favicon.svg';

export function Brand() {
  return (
    <Group
      gap={8}
      wrap="nowrap"
      renderRoot={(props) => <Link to="/" aria-label="Baton" {...props} />}
      style={{ color: 'inherit', textDecoration: 'none' }}
    >
      <img src={mark} alt="Baton" width={26} height={26} />
      <Text fw={650} size="lg" visibleFrom="xs" aria-hidden>
        Baton
      </Text>
    </Group>
  );
}
