// The dossier by section: what is known, from whom and since when, and which required sections are still empty.
import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/date-text';
import { EmptyState } from '../../parts/empty-state';
import { useWords, type Section } from '../../parts/words';

export function Dossier({ handover: { dossier, gaps } }: { handover: Schemas['HandoverDetail'] }) {
  const { t } = useTranslation();
  const { section } = useWords();
  const filled = (Object.entries(dossier) as [Section, Schemas['DossierFieldView'][]][]).filter(
    ([, fields]) => fields.length > 0,
  );
  return (
    <Stack gap="md">
      {gaps.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('dossier.gaps')}>
          {gaps.map(section).join(t('list.comma'))}
        </Alert>
      )}
      {filled.length === 0 && <EmptyState text={t('dossier.empty')} />}
      {filled.map(([name, fields]) => (
        <Stack key={name} gap={6}>
          <Title order={3} size="h6">
            {section(name)}
          </Title>
          {fields.map(({ key, text, source, writtenAt }) => (
            <div key={key}>
              <Text className="baton-prose">{text}</Text>
              <Text size="xs" c="dimmed" component="div">
                {key} · {source} · <DateText at={writtenAt} time={false} />
              </Text>
            </div>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
