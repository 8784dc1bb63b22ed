// The words of the domain in the reader's language: stages, tiers, states, actions and sections have one word everywhere.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

export type Stage = Schemas['HandoverItem']['stage'];
export type Step = Exclude<Stage, 'completed' | 'cancelled'>;
export type Tier = Schemas['HandoverItem']['tier'];
export type Status = Schemas['HandoverItem']['status'];
export type Section = Schemas['HandoverDetail']['gaps'][number];

/** The six steps in their order. */
export const STEPS: readonly Step[] = [
  'compile-dossier',
  'appoint-successor',
  'notify-client',
  'joint-visit',
  'interview',
  'follow-up-surveys',
];
export const TIERS: readonly Tier[] = ['platinum', 'gold', 'silver', 'ordinary'];
export const STATUSES: readonly Status[] = ['open', 'paused', 'completed', 'cancelled'];

/** The sections of a dossier in their order. */
export const SECTIONS: readonly Section[] = [
  'background',
  'relationships',
  'preferences',
  'habits',
  'history',
  'special-needs',
  'goals',
  'expectations',
  'open-promises',
  'risks',
];

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
