// The names of the process nodes in the reader's language: steps are named as everywhere, other nodes have their own
// words.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { STEPS } from '../../api/words';

export function useNodeWords(): (name: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (name) => {
      const step = STEPS.find((each) => each === name);
      // A node without a word is shown as the document names it.
      return step ? t(`stage.${step}`) : t(`process.node.${name}` as 'process.node.late', { defaultValue: name });
    },
    [t],
  );
}
