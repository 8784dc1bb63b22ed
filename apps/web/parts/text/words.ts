// The words of the domain in the reader's language: stages, tiers, states, actions and sections are named alike
// everywhere.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Section, Stage, Status, Tier } from '../../api/words';

export function useWords() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      stage: (stage: Stage) => t(`stage.${stage}`),
      tier: (tier: Tier) => t(`tier.${tier}`),
      status: (status: Status) => t(`status.${status}`),
      section: (section: Section) => t(`section.${section}`),
    }),
    [t],
  );
}
