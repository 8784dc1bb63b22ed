// A policy's durations in words: ISO 8601 (P30D, PT2S), or business days before or after (-15B).
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { inUnit } from '../../parts/text/use-lasting';
import { useList } from '../../parts/text/use-list';

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const TIME_UNITS = { H: 'hour', M: 'minute', S: 'second' } as const;

export function useDurations() {
  const { t, i18n } = useTranslation();
  const listed = useList();
  return useMemo(() => {
    /** Without its sign. A value in neither format is shown as it is. */
    const length = (text: string): string => {
      const business = /^-?(\d+)B$/.exec(text);
      if (business) return t('policies.businessDays', { count: Number(business[1]) });
      const [, days = '', time = ''] = /^-?P([^T]*)(?:T(.*))?$/.exec(text) ?? [];
      const told = [...parts(days, UNITS), ...parts(time, TIME_UNITS)].map(([count, unit]) =>
        inUnit(i18n.language, count, unit),
      );
      return told.length > 0 ? told.join(' ') : text;
    };
    const isZero = (text: string) => /^-?(0B|P(T?0[A-Z])+)$/.test(text);
    const before = (text: string) => text.startsWith('-');
    const relative = (text: string, anchor: string) =>
      isZero(text)
        ? t('policies.at', { anchor })
        : before(text)
          ? t('policies.beforeAnchor', { length: length(text), anchor })
          : t('policies.afterAnchor', { length: length(text), anchor });
    return {
      length,
      dueOf: ({ anchor, due }: Schemas['TimingView']) => relative(due, t(`policies.anchor.${anchor}`)),
      after: (text: string) => relative(text, t('policies.anchor.due')),
      list: (texts: string[]) => listed(texts.map((text) => relative(text, t('policies.anchor.due')))),
    };
  }, [t, i18n.language, listed]);
}

function parts(text: string, units: Partial<Record<string, string>>): [number, string][] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([A-Z])/g)].flatMap(([, count, letter]) => {
    const unit = units[letter ?? ''];
    return unit ? [[Number(count), unit] as [number, string]] : [];
  });
}
