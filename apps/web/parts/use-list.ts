// Several things in one sentence, as the reader's language lists them: `a, b, c` or `a、b、c`.
//   const list = useList(); list(['a', 'b'])
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export function useList(): (texts: readonly string[]) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (texts) => new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' }).format(texts),
    [i18n.language],
  );
}
