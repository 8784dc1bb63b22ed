// A closed vocabulary is written once, in libs/domain/words; whoever needs it asks for it there.
import type { House, Rule } from './house';

/** A list with all the words of a vocabulary is a copy of it; a list with some of them is a choice. */
export const wordsAreWrittenOnce: Rule = (house) => {
  const vocabularies = vocabulariesOf(house);
  return house.sources
    .filter(({ path, isTest }) => !isTest && !isWords(path))
    .flatMap(({ path, wordLists }) =>
      wordLists.flatMap(({ words, line }) => {
        const retyped = [...vocabularies].find(([, known]) => known.every((word) => words.includes(word)));
        return retyped ? [`${path}:${line}: writes ${retyped[0]} again, which libs/domain/words has`] : [];
      }),
    );
};

function vocabulariesOf(house: House): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, wordLists } of house.sources)
    if (isWords(path))
      for (const { name, words, spread } of wordLists)
        if (name) found.set(name, [...words, ...spread.flatMap((other) => found.get(other) ?? [])]);
  return found;
}

function isWords(path: string): boolean {
  return path.startsWith('libs/domain/words/');
}
