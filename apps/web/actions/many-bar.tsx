// Actions for all selected rows at once. The work continues in a notification in the corner, so the user may leave the
// page.
//   <ManyBar noun="handovers" ids={[...chosen]} nameOf={…} commands={['approve-successor']} onClear={…} />
import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thingQuery } from '../api/things';
import type { Command, Noun } from '../api/nouns';
import classes from './many-bar.module.css';
import { ManyDialog } from './many-dialog';
import { runInTheCorner } from './run-in-the-corner';

interface ManyBarProps<N extends Noun> {
  noun: N;
  ids: readonly string[];
  /** The name of each. */
  nameOf: (id: string) => string;
  commands: readonly Command[];
  onClear: () => void;
}

export default function ManyBar<N extends Noun>({ noun, ids, nameOf, commands, onClear }: ManyBarProps<N>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<Command>();
  // The form looks at one of them: its fields are the same for all.
  const [first] = ids;
  const thing = useQuery({ ...thingQuery(noun, first ?? ''), enabled: opened !== undefined && first !== undefined });
  const start = (command: Command, body: object) => {
    runInTheCorner(queries, { noun, ids, command, body, nameOf }, t);
    setOpened(undefined);
    onClear();
  };
  return (
    <Group className={classes.bar} role="region" aria-label={t('many.chosen', { count: ids.length })} gap="sm">
      <Text fw={600}>{t('many.chosen', { count: ids.length })}</Text>
      {commands.map((command) => (
        <Button key={command} size="compact-md" variant="default" onClick={() => setOpened(command)}>
          {t(`action.${command}.name`)}
        </Button>
      ))}
      <Button size="compact-md" variant="subtle" onClick={onClear}>
        {t('many.clear')}
      </Button>
      {opened && thing.data && (
        <ManyDialog
          noun={noun}
          thing={thing.data}
          count={ids.length}
          command={opened}
          onClose={() => setOpened(undefined)}
          onSend={(body) => start(opened, body)}
        />
      )}
    </Group>
  );
}
