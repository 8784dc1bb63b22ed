// Fields that differ between two moments: before, after, and who changed them last, by which command.
import { Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { DateText } from '../../../parts/text/date-text';
import classes from './changed-fields.module.css';

interface ChangedFieldsProps {
  changes: Schemas['ChangedField'][];
  /** Shown when several commands may have been involved. */
  who?: boolean;
}

export function ChangedFields({ changes, who }: ChangedFieldsProps) {
  const { t } = useTranslation();
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('replay.nothingChanged')}
      </Text>
    );
  return (
    <Stack component="ul" gap="sm" className={classes.list}>
      {changes.map(({ field, label, before, after, byName, command, at }) => (
        <li key={field}>
          <Text size="sm" fw={600}>
            {label}
          </Text>
          <div className={classes.values}>
            <Value word={t('replay.was')} text={before} old />
            <IconArrowRight size={15} aria-hidden className={classes.arrow} />
            <Value word={t('replay.became')} text={after} />
          </div>
          {who && (
            <Text size="xs" c="dimmed" component="div">
              {byName} · <code>{command}</code> · <DateText at={at} />
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}

function Value({ word, text, old }: { word: string; text: string | null; old?: boolean }) {
  const { t } = useTranslation();
  const Tag = old ? 'del' : 'ins';
  return (
    <Tag
      className={classes.value}
      data-empty={text === null || undefined}
      aria-label={`${word}: ${text ?? t('replay.none')}`}
    >
      {text ?? t('replay.none')}
    </Tag>
  );
}
