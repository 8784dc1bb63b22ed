// The frame of every view behind the sign-in: the bar at the top, the places at the side, the view in the middle.
import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { Account } from './account';
import { Brand } from './brand';
import { useGoToKeys } from './go-to-keys';
import { Dialogs } from './dialogs';
import { LiveMark } from '../live/live-mark';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { SchemeSwitch } from './scheme-switch';
import { SearchBox } from '../search/search-box';

export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const [opened, { toggle, close }] = useDisclosure();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);
  useGoToKeys(session?.role);
  if (!session) return null;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className="baton-skip" href="#content">
        {t('frame.skip')}
      </a>
      <AppShell.Header px="md">
        <Group h="100%" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('frame.menu')} />
            <Brand />
          </Group>
          <SearchBox />
          <Group gap={4} wrap="nowrap">
            <LiveMark />
            <LanguageSwitch />
            <SchemeSwitch />
            <Account />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t('frame.places')}>
        <Navigation role={session.role} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Outlet />
      </AppShell.Main>
      <Dialogs />
    </AppShell>
  );
}
