// Work on many things, shown in a message at the corner from its beginning to its sum.
import { List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { WorkProgress } from '../parts/work-progress';
import type { Command, Noun } from './action';
import { runForMany, type ManyResult } from './run-for-many';

interface Work {
  noun: Noun;
  ids: readonly string[];
  command: Command;
  body: object;
}

export function runInTheCorner(queries: QueryClient, work: Work, t: TFunction): void {
  const name = t(`action.${work.command}.name`);
  const close = { closeButtonProps: { 'aria-label': t('state.close') }, autoClose: false } as const;
  const progress = (done: number) => <WorkProgress label={name} done={done} of={work.ids.length} />;
  const id = notifications.show({ ...close, message: progress(0), withCloseButton: false });
  void runForMany(queries, work, (done) => {
    notifications.update({ ...close, id, message: progress(done), withCloseButton: false });
  }).then((result) => {
    const color = result.failed.length > 0 ? 'red' : 'green';
    notifications.update({ ...close, id, color, title: name, message: sum(result, t), withCloseButton: true });
  });
}

const sum = ({ done, notAllowed, failed }: ManyResult, t: TFunction) => (
  <>
    <Text size="sm">{t('many.done', { count: done })}</Text>
    {notAllowed > 0 && <Text size="sm">{t('many.notAllowed', { count: notAllowed })}</Text>}
    {failed.length > 0 && (
      <List size="sm">
        {failed.map(({ id, detail }) => (
          <List.Item key={id}>{detail}</List.Item>
        ))}
      </List>
    )}
  </>
);
