// Refusals are codes with details of the case; libs/telling puts them into words, the HTTP layer gives them a status.
import type { PolicyMistake } from './words/policy-mistakes';
import type { Section } from './words/process';

export const REFUSALS = [
  'unknown-client',
  'unknown-person',
  'unknown-representative',
  'unknown-departure',
  'unknown-handover',
  'unknown-policy',
  'already-exists',
  'client-inactive',
  'client-erased',
  'erasure-asked-already',
  'no-erasure-asked',
  'second-person-needed',
  'external-id-personal',
  'client-has-open-handover',
  'client-has-no-email',
  'representative-not-active',
  'representative-takes-no-clients',
  'representative-closed',
  'representative-not-closed',
  'representative-is-here',
  'no-lead',
  'representative-owns-clients',
  'representative-leaving',
  'representative-has-left',
  'own-manager',
  'nothing-to-correct',
  'last-day-in-past',
  'last-day-too-far',
  'last-day-not-a-business-day',
  'departure-under-way',
  'no-interim-owner',
  'departure-closed',
  'last-day-passed',
  'last-day-to-come',
  'handovers-open',
  'handover-closed',
  'handover-paused',
  'handover-not-paused',
  'step-settled',
  'step-not-in-track',
  'step-cannot-be-skipped',
  'dossier-incomplete',
  'dossier-signed',
  'dossier-not-signed',
  'successor-is-outgoing',
  'successor-refused-before',
  'no-nomination',
  'nomination-approved',
  'approval-not-asked',
  'nomination-not-approved',
  'nominator-cannot-approve',
  'notice-before-appointment',
  'notice-under-way',
  'notice-not-sent',
  'visit-before-notice',
  'visit-not-scheduled',
  'visit-in-future',
  'visit-in-past',
  'interview-before-visit',
  'interview-in-future',
  'unknown-survey',
  'survey-not-sent',
  'survey-answered',
  'unknown-effect',
  'not-due',
  'nothing-recorded',
  'unknown-promise',
  'role-held',
  'role-not-held',
  'person-inactive',
  'person-active',
  'policy-invalid',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** The details that a refusal carries besides its code; other codes carry none. */
export interface RefusalCases {
  'unknown-representative': { as?: 'manager' | 'interim-owner' };
  'no-lead': { handoverId?: string };
  'last-day-too-far': { furthest: string };
  'last-day-not-a-business-day': { day: string };
  'dossier-incomplete': { gaps: readonly Section[] };
  'policy-invalid': { mistakes: readonly PolicyMistake[] };
}

/** Requires the details of every code that has them. */
export type Naming<About> = object extends About ? [about?: About] : [about: About];

export interface Refused {
  readonly refused: RefusalCode;
  readonly about?: object;
}

export const refuse = <Code extends RefusalCode>(
  refused: Code,
  ...[about]: Code extends keyof RefusalCases ? Naming<RefusalCases[Code]> : []
): Refused => (about === undefined ? { refused } : { refused, about });
