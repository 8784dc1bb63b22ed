// Who is signed in, in which role, and signing out.
import { Avatar, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconKeyboard, IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/queries';
import { meQuery } from '../sign-in/sign-in-queries';
import { session, useSession } from '../api/session';
import classes from './account.module.css';

export function Account() {
  const { t } = useTranslation();
  const who = useSession();
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  if (!who) return null;
  const role = t(`role.${who.role}`);
  const name = me.data?.name ?? role;
  const leave = async () => {
    session.leave();
    queryClient.clear();
    await navigate({ to: '/sign-in', search: {} });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <Avatar name={name} color="baton" radius="xl" size={34} aria-hidden />
          <VisuallyHidden>{t('frame.account')}</VisuallyHidden>
          <span className={classes.who}>
            <span className={classes.name}>{name}</span>
            {name !== role && <span className={classes.role}>{role}</span>}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name === role ? role : `${name} · ${role}`}</Menu.Label>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden />}
          onClick={() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))}
        >
          {t('keys.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
