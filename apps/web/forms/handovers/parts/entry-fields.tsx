// One entry of a dossier section while it is edited: subject, text and source.
import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LineField } from '../../../fields/line-field';
import { ProseField } from '../../../fields/prose-field';
import { Meanwhile } from './written-meanwhile';

export type Written = { key: string; text: string; source: string };
export interface Entry extends Written {
  /** As it was when editing began; missing for a new entry. */
  was?: { text: string; source: string };
}

interface EntryFieldsProps {
  entry: Entry;
  /** What this subject says now. */
  stands: Written | undefined;
  onChange: (part: Partial<Entry>) => void;
}

export function EntryFields({ entry, stands, onChange }: EntryFieldsProps) {
  const { t } = useTranslation();
  const { key, text, source, was } = entry;
  const theirs = stands && stands.text !== (was?.text ?? '') && stands.text !== text ? stands : undefined;
  return (
    <Fieldset legend={was ? key : t('form.newEntry')} p="sm" mx={0}>
      <Stack gap="sm" mx={0}>
        {!was && (
          <LineField
            label={t('form.entryKey')}
            description={t('form.entryKeyAbout')}
            value={key}
            onChange={(value) => onChange({ key: value })}
            most={100}
            required
          />
        )}
        <ProseField
          label={t('form.entryText')}
          value={text}
          onChange={(next) => onChange({ text: next })}
          most={10_000}
          required
        />
        {theirs && (
          <Meanwhile
            text={theirs.text}
            onTake={() => onChange({ text: theirs.text, source: theirs.source, was: theirs })}
          />
        )}
        <LineField
          label={t('form.entrySource')}
          description={t('form.entrySourceAbout')}
          value={source}
          onChange={(value) => onChange({ source: value })}
          most={200}
          required
        />
      </Stack>
    </Fieldset>
  );
}
