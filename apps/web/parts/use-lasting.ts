// How long something lasted, in the largest unit that it fills: `3.5 days`, `12 minutes`.
// `short` where there is little room: `3.5 days`, `12 min`.
//   const lasting = useLasting(); lasting(waits.medianSeconds)
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Nothing known is a dash. */
export function useLasting(unitDisplay: 'long' | 'short' = 'long'): (seconds: number | null) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (seconds) => {
      if (seconds === null) return '–';
      const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? UNITS[3];
      const count = seconds / size;
      const maximumFractionDigits = count < 10 ? 1 : 0;
      const style = { style: 'unit', unit, unitDisplay, maximumFractionDigits } as const;
      return new Intl.NumberFormat(i18n.language, style).format(count);
    },
    [i18n.language, unitDisplay],
  );
}
