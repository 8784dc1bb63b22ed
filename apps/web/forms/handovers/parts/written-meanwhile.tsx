// What somebody else wrote in the place that one is writing in: shown beside one's own text, and taken over only if asked.
import { Alert, Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface MeanwhileProps {
  /** Of the entry, where one has none of that name. */
  name?: string;
  text: string;
  onTake: () => void;
}

export function Meanwhile({ name, text, onTake }: MeanwhileProps) {
  const { t } = useTranslation();
  const title = name === undefined ? t('dossier.meanwhile') : t('dossier.meanwhileNew', { name });
  return (
    <Alert color="yellow" variant="light" icon={<IconUsers aria-hidden />} title={title}>
      <Text size="sm" className="baton-prose">
        {text}
      </Text>
      <Button mt="xs" size="xs" variant="default" onClick={onTake}>
        {t('dossier.takeTheirs')}
      </Button>
    </Alert>
  );
}
