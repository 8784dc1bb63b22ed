// What the api refuses, in the reader's words: its codes are told here for somebody at a screen, since its own sentences are
// written for programs, and in English.
import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem';

export function problemWords(error: unknown, t: TFunction): string {
  if (!(error instanceof ProblemError)) return t('problem.unknown');
  const { status, code, detail } = error.problem;
  if (status === 0) return t('problem.noAnswer');
  // The api may be newer than this page, and know codes that the page does not.
  return t(`refusal.${code}` as 'refusal.invalid', { defaultValue: detail ?? t('problem.unknown') });
}

const FIELD_RULES = [
  [/1 to (\d+) characters/, 'length'],
  [/mail address/, 'email'],
  [/time zone/, 'timeZone'],
  [/language code/, 'languageCode'],
  [/a day that exists/, 'day'],
] as const;

/** What a field must be like; in the api's own words where it is none of those that people meet. */
export function fieldWords(message: string, t: TFunction): string {
  for (const [rule, name] of FIELD_RULES) {
    const found = rule.exec(message);
    if (found) return t(`problem.field.${name}`, { most: Number(found[1] ?? 0).toLocaleString() });
  }
  return message;
}
