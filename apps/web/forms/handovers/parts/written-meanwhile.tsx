// What somebody else wrote where the user is writing: shown beside the user's text, and taken over only on request.
import { Alert, Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface MeanwhileProps {
  /** The name of the entry, if the user has none of that name. */
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
