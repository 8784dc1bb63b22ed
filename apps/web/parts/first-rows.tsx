// Of many rows the first hundred, and a button for the next: thousands at once would keep the browser busy for seconds.
//   const { shown, more } = useFirstRows(rows); … {shown.map(…)} {more}
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const AT_ONCE = 100;

export function useFirstRows<Row>(rows: readonly Row[]): { shown: readonly Row[]; more: ReactNode } {
  const { t } = useTranslation();
  const [upTo, setUpTo] = useState(AT_ONCE);
  const left = rows.length - upTo;
  const more = left > 0 && (
    <Button variant="default" onClick={() => setUpTo(upTo + AT_ONCE)}>
      {t('table.more', { count: Math.min(left, AT_ONCE), shown: upTo, of: rows.length })}
    </Button>
  );
  return { shown: rows.slice(0, upTo), more };
}
