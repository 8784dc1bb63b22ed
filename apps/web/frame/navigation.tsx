// The places open to the user's role, at the side; on a phone behind the menu button.
import { NavLink, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/words';
import { placesOf } from './places';

export function Navigation({ role }: { role: Role }) {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      {placesOf(role).map(({ to, name, icon: Icon }) => (
        <NavLink
          key={name}
          label={t(`place.${name}`)}
          leftSection={<Icon size={19} stroke={1.7} aria-hidden />}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
          renderRoot={(props) => (
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'data-active': true }} {...props} />
          )}
        />
      ))}
    </Stack>
  );
}
