// One section: its entries with source, author and age, or a note that it is empty; and its editor while that is open.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Badge } from '../../parts/things/badge';
import { useActorName } from '../../parts/text/actor-name';
import { DateText } from '../../parts/text/date-text';
import type { Section } from '../../api/words';
import { useWords } from '../../parts/text/words';

interface DossierSectionProps {
  section: Section;
  fields: Schemas['DossierFieldView'][];
  /** Required, and still empty. */
  isGap: boolean;
  /** Omitted when the section cannot be filled now. */
  onEdit?: () => void;
  /** The editor. */
  children?: ReactNode;
}

/** A bare day: some imports know no more than that. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// Re-rendered only when it changes: a replay goes through many states of a dossier.
export const DossierSection = memo(function DossierSection(props: DossierSectionProps) {
  const { section, fields, isGap, onEdit, children } = props;
  const { t } = useTranslation();
  const words = useWords();
  const actorName = useActorName();
  const name = words.section(section);
  return (
    <Stack gap={6} component="section" aria-label={name}>
      <Group gap="xs" justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="xs">
          <Title order={3} size="h6">
            {name}
          </Title>
          {isGap && (
            <Badge color="yellow" icon={IconAlertTriangle}>
              {t('dossier.required')}
            </Badge>
          )}
        </Group>
        {onEdit && (
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            onClick={onEdit}
            aria-label={t(fields.length > 0 ? 'dossier.editSection' : 'dossier.fillSection', { section: name })}
          >
            {fields.length > 0 ? t('dossier.edit') : t('dossier.fill')}
          </Button>
        )}
      </Group>
      {children ||
        (fields.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('dossier.nothing')}
          </Text>
        ) : (
          fields.map(({ key, text, source, author, writtenAt }) => (
            <div key={key}>
              <Text size="sm" fw={500} c="dimmed">
                {t(`dossier.key.${key}` as 'dossier.key.what', { defaultValue: key })}
              </Text>
              <Text className="baton-prose">{DAY.test(text) ? <DateText day={text} /> : text}</Text>
              <Text size="xs" c="dimmed" component="div">
                {t('dossier.from', { source })} · {actorName(author)} ·{' '}
                <DateText at={writtenAt} time={false} relative />
              </Text>
            </div>
          ))
        ))}
    </Stack>
  );
});
