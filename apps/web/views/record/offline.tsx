// How to prove the record without us: the commands to copy, and what each of them tells.
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './checkpoint';
import { NoteText } from './note-text';

const EXPORT = 'npm run -s baton -- export --format jsonl --out evidence.jsonl';
const VERIFY = 'npm run -s baton -- verify evidence.jsonl --checkpoint checkpoint.txt';

export function Offline() {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Text size="sm">{t('record.offlineAbout')}</Text>
      {[
        [t('record.offlineExport'), EXPORT],
        [t('record.offlineVerify'), VERIFY],
      ].map(([about, command]) => (
        <Stack key={command} gap={6}>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
          <NoteText note={command ?? ''} label={about ?? ''} />
          <Group>
            <CopyButton text={command ?? ''} />
          </Group>
        </Stack>
      ))}
      <Text size="sm" c="dimmed">
        {t('record.offlineResult')}
      </Text>
    </Stack>
  );
}
