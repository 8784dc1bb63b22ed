// A refusal in the reader's language: what is wrong, and what to do.
import type { Language } from '#libs/domain';
import { tellingIn, writingOf } from '../sentences/sentence-of';
import type { Telling } from '../sentences/tongue';
import type { EdgeTexts, RuleTexts, Said } from './cases';
import { edgeTexts as edgeInEnglish } from './edge/en';
import { edgeTexts as edgeInSimplified } from './edge/zh-hans';
import { edgeTexts as edgeInTraditional } from './edge/zh-hant';
import { ruleTexts as rulesInEnglish } from './rules/en';
import { ruleTexts as rulesInSimplified } from './rules/zh-hans';
import { ruleTexts as rulesInTraditional } from './rules/zh-hant';

const TEXTS: Record<Language, RuleTexts & EdgeTexts> = {
  en: { ...rulesInEnglish, ...edgeInEnglish },
  'zh-Hant': { ...rulesInTraditional, ...edgeInTraditional },
  'zh-Hans': { ...rulesInSimplified, ...edgeInSimplified },
};

export function tellRefusal({ case: which, about = {} }: Said, language: Language): string {
  const text = TEXTS[language][which] as string | ((about: object, tell: Telling) => string);
  if (typeof text === 'string') return text;
  const tell = tellingIn(language, (id) => id);
  return tell.shown(writingOf(language).finish(text(about, tell)));
}
