// The privacy notice and its rules in the reader's language.
import { EVENT_TYPES, PRIVACY_RULES, sealsOf, type Language, type PersonalField } from '#libs/domain';
import { privacyWords as english } from './en';
import { privacyWords as simplified } from './zh-hans';
import { privacyWords as traditional } from './zh-hant';
import type { PrivacyWords } from './words';

const WORDS: Record<Language, PrivacyWords> = { en: english, 'zh-Hant': traditional, 'zh-Hans': simplified };

export interface PrivacyNotice {
  language: Language;
  title: string;
  notice: { heading: string; text: string }[];
  /** Every personal field that may be collected; no others are. */
  fields: {
    field: PersonalField;
    purpose: string;
    ground: string;
    seenBy: string;
    kept: string;
    maxLength: number;
    never: string[];
    /** The events of the record in which it is sealed. */
    recordedIn: string[];
  }[];
}

const eventsWith = (field: PersonalField): string[] =>
  EVENT_TYPES.filter((type) => Object.values(sealsOf(type)?.fields ?? {}).some(({ rules }) => rules.includes(field)));

export function privacyNotice(language: Language): PrivacyNotice {
  const { title, notice, purposes, grounds, seers, keepings, nevers } = WORDS[language];
  const fields = (Object.keys(PRIVACY_RULES) as PersonalField[]).map((field) => {
    const { purpose, ground, seenBy, kept, maxLength, never } = PRIVACY_RULES[field];
    return {
      field,
      purpose: purposes[purpose],
      ground: grounds[ground],
      seenBy: seers[seenBy],
      kept: keepings[kept],
      maxLength,
      never: never.map((each) => nevers[each]),
      recordedIn: eventsWith(field),
    };
  });
  return { language, title, notice, fields };
}
