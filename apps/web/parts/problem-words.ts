// What went wrong, in the reader's language. Usually the api says it; here is only what it cannot say.
import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem';

/** Problems for which the api's sentence addresses a program; the reader is told what the app does. */
const OWN_WORDS: Partial<Record<string, 'problem.noAnswer' | 'problem.sendAgain' | 'problem.unexpected'>> = {
  // There was no answer, so the app must say it.
  'no-answer': 'problem.noAnswer',
  // The api mentions the Idempotency-Key. This app keeps the key and sends the same again under it.
  'outcome-unknown': 'problem.sendAgain',
  unexpected: 'problem.unexpected',
};

export function problemWords(error: unknown, t: TFunction): string {
  if (!(error instanceof ProblemError)) return t('problem.unknown');
  const { code, detail } = error.problem;
  const own = OWN_WORDS[code];
  // A proxy between app and api may have answered instead, without a sentence.
  return own ? t(own) : (detail ?? t('problem.unknown'));
}
