// What went wrong, in the reader's words. The api tells it in the reader's language; here is only what it cannot tell.
import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem';

/** Problems for which the api's sentence is meant for a program; a reader is told what their screen does. */
const OWN_WORDS: Partial<Record<string, 'problem.noAnswer' | 'problem.sendAgain' | 'problem.unexpected'>> = {
  // There was no answer, so nobody else can say so.
  'no-answer': 'problem.noAnswer',
  // The api speaks of the Idempotency-Key. This app keeps it, and sends the same again under the same one.
  'outcome-unknown': 'problem.sendAgain',
  unexpected: 'problem.unexpected',
};

export function problemWords(error: unknown, t: TFunction): string {
  if (!(error instanceof ProblemError)) return t('problem.unknown');
  const { code, detail } = error.problem;
  const own = OWN_WORDS[code];
  // Something between the app and the api may have answered in its place, without a sentence.
  return own ? t(own) : (detail ?? t('problem.unknown'));
}
