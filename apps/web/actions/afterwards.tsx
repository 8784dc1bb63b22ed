// Warns, before a command is sent, that it cannot be undone, and says what could correct it.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWays } from '../api/command-ways';
import type { Command, Noun } from '../api/nouns';

export function Afterwards({ noun, command }: { noun: Noun; command: Command }) {
  const { t } = useTranslation();
  const ways = useWays(noun, command);
  if (!ways || ways.undo) return null;
  const { correctedBy } = ways;
  return (
    <Text size="sm" c="dimmed">
      {correctedBy ? t('action.mendedBy', { action: t(`action.${correctedBy}.name`) }) : t('action.forGood')}
    </Text>
  );
}
