// The first page after signing in: the places that the user's role has.
import { Anchor, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placesOf, type Place } from '../../frame/places';
import { Page } from '../../parts/page';
import { useSession } from '../../api/session';

import { ManagerStart } from './manager-start';

type Elsewhere = Place & { name: Exclude<Place['name'], 'start'> };
const isElsewhere = (place: Place): place is Elsewhere => place.name !== 'start';

export function Start() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session) return null;
  // A representative starts with what waits today.
  if (session.role === 'rep') return <Navigate to="/day" replace />;
  const places = placesOf(session.role).filter(isElsewhere);
  return (
    <Page title={t(`start.title.${session.role}`)} about={t(`start.about.${session.role}`)}>
      {session.role === 'manager' && <ManagerStart />}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
        {places.map(({ to, name, icon: Icon }) => (
          <Stack key={name} className="baton-surface" p="lg" gap={4}>
            <Icon size={24} stroke={1.5} aria-hidden />
            <Anchor fw={600} size="lg" renderRoot={(props) => <Link to={to} {...props} />}>
              {t(`place.${name}`)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`start.place.${name}`)}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
    </Page>
  );
}
