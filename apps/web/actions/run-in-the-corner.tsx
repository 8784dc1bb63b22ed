// Work on many things, shown in a notification in the corner from start to summary.
import { Box, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { problemWords } from '../parts/problem-words';
import { WorkProgress } from '../parts/work-progress';
import type { Command, Noun } from '../api/nouns';
import { runForMany, type ManyResult } from './run-for-many';

interface Work {
  noun: Noun;
  ids: readonly string[];
  command: Command;
  body: object;
  /** The name of each, to say where the command was not carried out. */
  nameOf: (id: string) => string;
}

export function runInTheCorner(queries: QueryClient, work: Work, t: TFunction): void {
  const name = t(`action.${work.command}.name`);
  const close = { closeButtonProps: { 'aria-label': t('state.close') }, autoClose: false } as const;
  const progress = (done: number) => <WorkProgress label={name} done={done} of={work.ids.length} />;
  const id = notifications.show({ ...close, message: progress(0), withCloseButton: false });
  // Asks for confirmation when the user closes the page in the middle of it.
  window.addEventListener('beforeunload', askFirst);
  void runForMany(queries, work, (done) => {
    notifications.update({ ...close, id, message: progress(done), withCloseButton: false });
  }).then((result) => {
    window.removeEventListener('beforeunload', askFirst);
    const color = result.failed.length > 0 ? 'red' : 'green';
    notifications.update({ ...close, id, color, title: name, message: sum(result, work, t), withCloseButton: true });
  });
}

const askFirst = (event: Event) => event.preventDefault();

const sum = ({ done, notAllowed, failed }: ManyResult, { nameOf }: Work, t: TFunction) => (
  <Box c="var(--mantine-color-text)">
    <Text size="sm">{t('many.done', { count: done })}</Text>
    {notAllowed.length > 0 && (
      <>
        <Text size="sm">{t('many.notAllowed', { count: notAllowed.length })}</Text>
        <Names texts={notAllowed.map(nameOf)} />
      </>
    )}
    {failed.length > 0 && (
      <>
        <Text size="sm">{t('many.failed', { count: failed.length })}</Text>
        <Names texts={failed.map(({ id, error }) => `${nameOf(id)}: ${problemWords(error, t)}`)} />
      </>
    )}
  </Box>
);

/** Listing hundreds would cover the page. */
const SHOWN = 6;

const Names = ({ texts }: { texts: string[] }) => (
  <List size="sm">
    {texts.slice(0, SHOWN).map((text) => (
      <List.Item key={text}>{text}</List.Item>
    ))}
    {texts.length > SHOWN && <List.Item>…</List.Item>}
  </List>
);
