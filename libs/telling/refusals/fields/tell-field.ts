// The requirements on a field, in the reader's language.
import type { Language } from '#libs/domain';
import type { FieldTexts, Wanted } from './cases';
import { fieldTexts as english } from './en';
import { fieldTexts as simplified } from './zh-hans';
import { fieldTexts as traditional } from './zh-hant';

const TEXTS: Record<Language, FieldTexts> = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };

export function tellField({ wanted, about = {} }: Wanted, language: Language): string {
  const text = TEXTS[language][wanted] as string | ((about: object) => string);
  return typeof text === 'string' ? text : text(about);
}
