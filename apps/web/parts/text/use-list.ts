// Several things in one sentence, as the reader's language lists them: `a, b, c` or `a、b、c`.
//   const list = useList(); list(['a', 'b'])
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export function useList(): (texts: readonly string[]) => string {
  const { i18n } = useTranslation();
  // Intl's Chinese lists end in 和, which is confusing when an item contains 和.
  const between = i18n.language.startsWith('zh') ? '、' : ', ';
  return useCallback((texts) => texts.join(between), [between]);
}
