// The vocabulary that only the comparison of two moments needs, in addition to that of the sentences.
import type { HandoverStatus } from '#libs/domain';
import type { Aspect } from './fact';

export interface ChangeWords {
  aspects: Record<Aspect, string>;
  handoverStatus: Record<HandoverStatus, string>;
  stepStatus: Record<'pending' | 'under-way' | 'settled' | 'skipped', string>;
  surveyStatus: Record<'planned' | 'requested' | 'answered' | 'unanswered' | 'undelivered', string>;
  outcome: Record<'open' | 'kept' | 'released', string>;
  truth: Record<'true' | 'false', string>;
  client: string;
  dossier: string;
  survey: (number: number) => string;
  promise: (number: number) => string;
  /** `Joint visit: held at` */
  about: (subject: string, aspect: string) => string;
}
