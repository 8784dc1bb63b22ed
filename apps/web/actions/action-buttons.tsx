// The commands that the api lists as `allowed`, as buttons: the first one is primary and answers to `a`. A closed thing
// needs nothing more, so none is primary there.
//   <ActionButtons noun="handovers" thing={handover} />
// Each opens its form from the registry; action-dialog.tsx takes over from there.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../parts/is-typing';
import type { Command, Noun, Things } from '../api/nouns';
import { loadForm } from '../forms/forms';
import { useOpenedAction } from './use-opened-action';

interface ActionButtonsProps<N extends Noun> {
  noun: N;
  thing: Things[N];
}

/** Further ones go into a menu. */
const SHOWN = 3;

export function ActionButtons<N extends Noun>({ noun, thing }: ActionButtonsProps<N>) {
  const { t } = useTranslation();
  const { open, dialog } = useOpenedAction(noun);
  const commands = (thing.allowed as Command[]).filter((command) => loadForm(noun, command));
  const [first] = commands;
  const isOver = 'status' in thing && thing.status === 'completed';
  const openFirst = useRef(() => {});
  useEffect(() => {
    openFirst.current = () => first && open(thing, first);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'a' || isTyping(event)) return;
      event.preventDefault();
      openFirst.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const nameOf = (command: Command) => t(`action.${command}.name`);
  return (
    <>
      {commands.slice(0, SHOWN).map((command, index) => (
        <Button
          key={command}
          variant={index === 0 && !isOver ? 'filled' : 'default'}
          onClick={() => open(thing, command)}
        >
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
              <Menu.Item key={command} onClick={() => open(thing, command)}>
                {nameOf(command)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog}
    </>
  );
}
