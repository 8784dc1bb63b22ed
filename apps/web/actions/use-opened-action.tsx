// One action's form at a time, opened from anywhere on a page; afterwards reports what was done and offers to undo it.
//   const { open, dialog } = useOpenedAction('handovers');  open(handover, 'record-visit')
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { thingQuery } from '../api/things';
import type { Command, Noun, Things } from '../api/nouns';
import type { Preset } from '../forms/form';
import { ActionDialog } from './action-dialog';
import { formQuery } from '../forms/forms';

interface Opened<N extends Noun> {
  thing: Things[N];
  command: Command;
  preset?: Preset | undefined;
}

interface OpenedAction<N extends Noun> {
  open: (thing: Things[N], command: Command, preset?: Preset) => void;
  /** To be rendered somewhere on the page. */
  dialog: ReactNode;
  /** Reports that it was done, for a form in the page itself. */
  tellSent: (thing: Things[N], command: Command, undo: Command | undefined) => void;
}

export function useOpenedAction<N extends Noun>(noun: N): OpenedAction<N> {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<Opened<N>>();
  const open = (thing: Things[N], command: Command, preset?: Preset) => setOpened({ thing, command, preset });
  const takeBack = async (before: Things[N], command: Command, undo: Command) => {
    const [thing, form] = await Promise.all([
      queries.fetchQuery(thingQuery(noun, before.id)),
      queries.fetchQuery(formQuery(noun, undo)),
    ]);
    // A command that undoes itself is sent again with the previous values.
    const body = form?.undoing?.(before, thing) ?? (undo === command ? form?.initial(before) : undefined);
    open(thing, undo, body && { name: `undo-${before.version}`, body });
  };
  const tellSent = (before: Things[N], command: Command, undo: Command | undefined) => {
    const note = notifications.show({
      color: 'green',
      closeButtonProps: { 'aria-label': t('state.close') },
      autoClose: 8_000,
      message: (
        <Group justify="space-between">
          <span>{t('action.done', { action: t(`action.${command}.name`) })}</span>
          {undo && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => (notifications.hide(note), void takeBack(before, command, undo))}
            >
              {t('action.undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };
  const dialog = opened && (
    <ActionDialog
      key={`${opened.thing.id}/${opened.command}/${opened.preset?.name ?? ''}`}
      noun={noun}
      {...opened}
      onClose={() => setOpened(undefined)}
      onSent={(undo) => {
        setOpened(undefined);
        tellSent(opened.thing, opened.command, undo);
      }}
    />
  );
  return { open, dialog, tellSent };
}
