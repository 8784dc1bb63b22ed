// Why an import leaves something out, in the reader's language.
import type { Language } from '#libs/domain';
import type { Why } from '#libs/import';
import { reasonTexts as english } from './en';
import type { ReasonTexts } from './texts';
import { reasonTexts as simplified } from './zh-hans';
import { reasonTexts as traditional } from './zh-hant';

const TEXTS: Record<Language, ReasonTexts> = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };

export function tellImportReason({ code, values }: Why, language: Language): string {
  const text = TEXTS[language][code] as string | ((values: object) => string);
  return typeof text === 'string' ? text : text(values);
}
