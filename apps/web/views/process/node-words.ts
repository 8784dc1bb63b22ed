// What the nodes of the process are called in the reader's language: the steps as everywhere, the others by words of their own.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { STEPS } from '../../api/words';

export function useNodeWords(): (name: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (name) => {
      const step = STEPS.find((each) => each === name);
      // What has no word is shown as the document has it.
      return step ? t(`stage.${step}`) : t(`process.node.${name}` as 'process.node.late', { defaultValue: name });
    },
    [t],
  );
}
