// Exactly those commands that the api lists as `allowed`, as buttons: the first stands out and answers to `a`.
//   <ActionButtons noun="handovers" thing={handover} />
// Each opens its form from the registry; see action-dialog.tsx for what happens then.
import { Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../frame/go-to-keys';
import type { Command, Noun, Things } from './action';
import { ActionDialog } from './action-dialog';
import { loadForm } from './registry';

interface ActionButtonsProps<N extends Noun> {
  noun: N;
  thing: Things[N];
}

/** More than these go into a menu. */
const SHOWN = 3;

export function ActionButtons<N extends Noun>({ noun, thing }: ActionButtonsProps<N>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Command>();
  const commands = (thing.allowed as Command[]).filter((command) => loadForm(noun, command));
  const [first] = commands;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'a' || isTyping(event) || !first) return;
      event.preventDefault();
      setOpened(first);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [first]);
  const nameOf = (command: Command) => t(`action.${command}.name`);
  const onSent = (command: Command, undo: Command | undefined) => {
    setOpened(undefined);
    const note = notifications.show({
      color: 'green',
      closeButtonProps: { 'aria-label': t('state.close') },
      autoClose: 8_000,
      message: (
        <Group justify="space-between">
          <span>{t('action.done', { action: nameOf(command) })}</span>
          {undo && (
            <Button size="compact-sm" variant="subtle" onClick={() => (notifications.hide(note), setOpened(undo))}>
              {t('action.undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };
  return (
    <>
      {commands.slice(0, SHOWN).map((command, index) => (
        <Button key={command} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpened(command)}>
          {nameOf(command)}
        </Button>
      ))}
      {commands.length > SHOWN && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('action.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {commands.slice(SHOWN).map((command) => (
              <Menu.Item key={command} onClick={() => setOpened(command)}>
                {nameOf(command)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {opened && (
        <ActionDialog
          key={opened}
          noun={noun}
          thing={thing}
          command={opened}
          onClose={() => setOpened(undefined)}
          onSent={(undo) => onSent(opened, undo)}
        />
      )}
    </>
  );
}
