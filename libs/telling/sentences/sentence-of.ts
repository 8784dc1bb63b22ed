// One plain sentence for each event in the reader's language, with names in place of the ids in the log.
import { ERASED, type DomainEvent, type Language } from '#libs/domain';
import { sentences as english } from './en';
import { words as englishWords, writing } from './en-words';
import { chineseWriting } from './chinese-writing';
import { grouped } from './numbers';
import type { Telling, Tongue, Words, Writing } from './tongue';
import { sentences as simplified } from './zh-hans';
import { words as simplifiedWords } from './zh-hans-words';
import { sentences as traditional } from './zh-hant';
import { words as traditionalWords } from './zh-hant-words';

/** Returns the name of a representative or client for its id; an unknown id is returned as it is. */
export type NameOf = (id: string) => string;

const TONGUES: Record<Language, Tongue> = {
  en: { words: englishWords, sentences: english, writing },
  'zh-Hant': { words: traditionalWords, sentences: traditional, writing: chineseWriting },
  'zh-Hans': { words: simplifiedWords, sentences: simplified, writing: chineseWriting },
};

const itself: NameOf = (id) => id;

/** The terms of the process. */
export const wordsOf = (language: Language): Words => TONGUES[language].words;
/** How days, instants and lists are written. */
export const writingOf = (language: Language): Writing => TONGUES[language].writing;

/** The sentence of an event in today's shape. Throws on an unknown type. */
export function sentenceOf(
  event: { type: string; data: unknown },
  language: Language = 'en',
  nameOf: NameOf = itself,
): string {
  const { sentences, writing: written } = TONGUES[language];
  const sentence = sentences[event.type as DomainEvent['type']] as
    ((data: unknown, tell: Telling) => string) | undefined;
  if (!sentence) throw new Error(`There is no sentence for the event ${event.type}.`);
  return shown(written.finish(sentence(event.data, tellingIn(language, nameOf))));
}

/** Who acted, for a reader: `rep:<id>` becomes the person's name, `system` becomes Baton. */
export const actorNameOf = (actor: string, language: Language = 'en', nameOf: NameOf = itself): string =>
  shown(tellingIn(language, nameOf).actor(actor));

/** What all other texts for a reader are written with. */
export function tellingIn(language: Language, nameOf: NameOf): Telling {
  const { words, writing: written } = TONGUES[language];
  const name = (id: string) => {
    const found = nameOf(id);
    return found === ERASED ? words.erased : kept(found);
  };
  return {
    ...written,
    words,
    name,
    actor: (text) => actorIn(words, name, text),
    money: grouped,
    verbatim: kept,
    shown,
  };
}

function actorIn(words: Words, name: NameOf, text: string): string {
  const [role = '', ...rest] = text.split(':');
  const id = rest.join(':');
  if (role === 'cli') return words.atTheCommandLine(kept(id));
  if (id !== '') return name(id);
  return (words.actors as Partial<Record<string, string>>)[role] ?? kept(text);
}

// A name keeps its own spaces, whatever a language does to the spaces of its sentences.
const SPACE = '\u0000';
const kept = (text: string): string => text.replaceAll(' ', SPACE);
const shown = (text: string): string => text.replaceAll(SPACE, ' ');
