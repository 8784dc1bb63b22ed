// The words of the domain in the reader's language: stages, tiers, states, actions and sections are named alike
// everywhere.
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section, Stage, Status, Tier } from '../../api/words';

/** By language. A list asks for hundreds, and looking one up in the texts takes longer than drawing it. */
const known = new Map<string, ReturnType<typeof wordsOf>>();

export function useWords() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const words = known.get(i18n.language) ?? wordsOf(t);
    known.set(i18n.language, words);
    return words;
  }, [t, i18n.language]);
}

function wordsOf(t: TFunction) {
  const kept = <Word extends string>(read: (word: Word) => string) => {
    const texts = new Map<Word, string>();
    return (word: Word): string => {
      const text = texts.get(word) ?? read(word);
      texts.set(word, text);
      return text;
    };
  };
  return {
    stage: kept((stage: Stage) => t(`stage.${stage}`)),
    tier: kept((tier: Tier) => t(`tier.${tier}`)),
    status: kept((status: Status) => t(`status.${status}`)),
    section: kept((section: Section) => t(`section.${section}`)),
    station: kept((state: 'done' | 'skipped' | 'here' | 'ahead') => t(`station.${state}`)),
  };
}
