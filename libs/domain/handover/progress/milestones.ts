// The milestones of a handover and what each waits for: the guards of the steps as data, for drawing the process.
import type { Track } from '../../policy/document';
import { STEPS, type StepName } from '../../words/process';
import type { HandoverEvents } from '../facts';
import type { Handover, HandoverState } from '../state';

/** The six steps as they are settled, and two moments between them: the client is told, and ownership passes. */
export type Milestone = StepName | 'send-notice' | 'pass-ownership';

/** By milestone of the track, the milestones that must come first. Steps that the track does not have are left out. */
export function waitsFor(rules: Track): Map<Milestone, Milestone[]> {
  const visit: [Milestone, Milestone[]][] = rules['joint-visit'] ? [['joint-visit', ['send-notice']]] : [];
  const before: Milestone = rules['joint-visit'] ? 'joint-visit' : 'appoint-successor';
  const interview: [Milestone, Milestone[]][] = rules.interview ? [['interview', [before]]] : [];
  return new Map<Milestone, Milestone[]>([
    ['compile-dossier', []],
    ['appoint-successor', []],
    ['send-notice', ['appoint-successor']],
    ['notify-client', ['send-notice']],
    ...visit,
    ...interview,
    ['pass-ownership', [...new Set<Milestone>(['notify-client', rules.ownershipPassesAfter])]],
    ['follow-up-surveys', ['pass-ownership']],
  ]);
}

/** The milestone that an event passed, if any, judged by what it changed. */
export function milestoneIn(before: HandoverState, after: HandoverState, type: string): Milestone | undefined {
  if (!before.exists || !after.exists) return undefined;
  const settled = STEPS.find(
    (step) => before.steps[step].status !== 'settled' && after.steps[step].status === 'settled',
  );
  if (settled) return settled;
  if (!toldAt(before) && toldAt(after)) return 'send-notice';
  const passed = type === ('OwnershipPassed' satisfies keyof HandoverEvents);
  return passed && after.passedBasis === 'successor' ? 'pass-ownership' : undefined;
}

function toldAt({ steps }: Handover): string | undefined {
  const step = steps['notify-client'];
  return 'sentAt' in step ? step.sentAt : undefined;
}
