// Where a handover left its process, as a sentence in the reader's language.
import type { Language } from '#libs/domain';
import { tellingIn, writingOf, type NameOf } from '../sentences/sentence-of';
import type { Telling } from '../sentences/tongue';
import type { Deviation, DeviationWords } from './deviation';
import { deviationWords as english } from './en';
import { deviationWords as simplified } from './zh-hans';
import { deviationWords as traditional } from './zh-hant';

const WORDS: Record<Language, DeviationWords> = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };

export function tellDeviation(deviation: Deviation, language: Language, nameOf: NameOf): string {
  const tell = tellingIn(language, nameOf);
  return tell.shown(writingOf(language).finish(textOf(deviation, WORDS[language], tell)));
}

function textOf(deviation: Deviation, own: DeviationWords, { words, actor, instant }: Telling): string {
  const names: Partial<Record<string, string>> = { ...words.steps, ...own.activities };
  const named = (activity: string) => names[activity] ?? activity;
  const activity = named(deviation.activity);
  if (deviation.kind === 'out-of-order') return own['out-of-order'](activity, named(deviation.before));
  if (deviation.kind !== 'skipped') return own[deviation.kind](activity);
  const { by } = deviation;
  return own.skipped(activity, by && { who: actor(by.actor), at: instant(by.at), position: by.position });
}
