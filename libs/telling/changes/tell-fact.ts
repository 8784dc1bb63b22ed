// A fact in the reader's language: its label, and its value as people write it.
import type { Telling } from '../sentences/tongue';
import { tellingIn, type NameOf } from '../sentences/sentence-of';
import { ERASED, type Language } from '#libs/domain';
import { changeWords as english } from './en';
import { KINDS, type Fact } from './fact';
import type { ChangeWords } from './words';
import { changeWords as simplified } from './zh-hans';
import { changeWords as traditional } from './zh-hant';

const CHANGE_WORDS: Record<Language, ChangeWords> = {
  en: english,
  'zh-Hant': traditional,
  'zh-Hans': simplified,
};

/** `Joint visit: scheduled for`, `共同拜訪：預定時間`. */
export function labelOf({ subject, aspect }: Fact, language: Language): string {
  const words = CHANGE_WORDS[language];
  const { steps, sections } = tellingIn(language, (id) => id).words;
  const what = aspect === undefined ? '' : words.aspects[aspect];
  if (subject === undefined) return capital(what);
  if (subject === 'client') return capital(words.about(words.client, what));
  if ('step' in subject) return capital(words.about(steps[subject.step], what));
  if ('survey' in subject) return capital(words.about(words.survey(subject.survey), what));
  if ('promise' in subject) return capital(words.about(words.promise(subject.promise), what));
  return capital(words.about(words.dossier, words.about(sections[subject.section], subject.key)));
}

/** The value of a fact: people by name, instants and amounts as people write them, no code identifiers. */
export function valueOf({ aspect, value }: Fact, language: Language, nameOf: NameOf): string {
  const tell = tellingIn(language, nameOf);
  const kind = aspect === undefined ? 'text' : KINDS[aspect];
  if (value === ERASED) return tell.words.erased;
  switch (kind) {
    case 'text':
      return value;
    case 'person':
      return tell.shown(tell.name(value));
    case 'people':
      return tell.shown(tell.list(value.split('\n').map(tell.name)));
    case 'actor':
      return tell.shown(tell.actor(value));
    case 'day':
    case 'instant':
    case 'money':
      return tell[kind](value);
    default:
      return wordFor(kind, value, tell, CHANGE_WORDS[language]);
  }
}

type WordKind = Exclude<
  (typeof KINDS)[keyof typeof KINDS],
  'text' | 'person' | 'people' | 'actor' | 'day' | 'instant' | 'money'
>;

function wordFor(kind: WordKind, value: string, { words }: Telling, own: ChangeWords): string {
  const tables: Record<WordKind, Partial<Record<string, string>>> = {
    handoverStatus: own.handoverStatus,
    stepStatus: own.stepStatus,
    surveyStatus: own.surveyStatus,
    outcome: own.outcome,
    truth: own.truth,
    stage: { ...words.steps, ...own.handoverStatus },
    tier: words.tiers,
    track: words.tracks,
    channel: words.channels,
    basis: words.bases,
    cause: words.causes,
    ground: words.grounds,
  };
  return tables[kind][value] ?? value;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
