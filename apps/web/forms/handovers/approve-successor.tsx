// Approves the nominated successor, whose name is shown first.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../api/names';
import { formOf, type FieldsProps } from '../form';

function Fields({ thing }: FieldsProps<'handovers', object>) {
  const { t } = useTranslation();
  const personName = usePersonName();
  if (!thing.candidateId) return null;
  const successor = thing.candidateName ?? personName(thing.candidateId);
  return <Text>{t('action.approve-successor.who', { successor, client: thing.client.name })}</Text>;
}

export const form = formOf<'handovers', object>({ initial: () => ({}), Fields, isForOne: true });
