// A duration in the largest unit that it fills: `3.5 days`, `12 minutes`; `short` where there is little room: `3.5
// days`, `12 min`.
//   const lasting = useLasting(); lasting(waits.medianSeconds)
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A dash when unknown. */
export function useLasting(unitDisplay: 'long' | 'short' = 'long'): (seconds: number | null) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (seconds) => {
      if (seconds === null) return '–';
      const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3];
      const count = seconds / size;
      const maximumFractionDigits = count < 10 ? 1 : 0;
      return inUnit(i18n.language, count, unit, { unitDisplay, maximumFractionDigits });
    },
    [i18n.language, unitDisplay],
  );
}

/** Intl puts a space before the unit in only one of the two Chinese languages; here both get one. */
export function inUnit(language: string, count: number, unit: string, look?: Intl.NumberFormatOptions): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', ...look });
  return format.format(count).replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}
