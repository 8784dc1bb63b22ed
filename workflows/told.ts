// What an operator reads in Temporal's UI about a story: a summary for its timer, its details, its search attributes.
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { ATTRIBUTES } from './attributes';
import { isOverdue, type Entry, type Progress } from './contract';
import type { Act, Stage } from './stage';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** `12 March 2026 17:00 UTC` */
const dateOf = (instant: string): string =>
  `${Number(instant.slice(8, 10))} ${MONTHS[Number(instant.slice(5, 7)) - 1]} ${instant.slice(0, 4)} ${instant.slice(11, 16)} UTC`;

const waitsFor = (progress: Progress, stage: Stage | undefined): string =>
  `waits for ${stage?.waitsFor ?? progress.stage}${progress.status === 'paused' ? ' (paused)' : ''}`;

/** `survey 2`, `reminder of interview` */
const nameOf = ({ what, step, number }: Entry, stage: string): string =>
  [what, number, ...(step === undefined || step === stage ? [] : ['of', step])]
    .filter((each) => each !== undefined)
    .join(' ');

/**
 * `until 12 March 2026 17:00 UTC: reminder of joint-visit`. The timer outlives the stage in which it was set, so its
 * summary does not say what the story waits for: the details do.
 */
export function summaryOf(progress: Progress, next: string | undefined): string {
  if (next === undefined) return '';
  const entry = progress.agenda.find(({ at }) => at === next);
  const what = entry ? nameOf(entry, '') : next === progress.dueAt ? `${progress.stage} is due` : 'looks again';
  return `until ${dateOf(next)}: ${what}`;
}

export function detailsOf(progress: Progress, stage: Stage | undefined, underWay: Act[]): string {
  const sentence = waitsFor(progress, stage);
  const due = progress.dueAt === undefined ? '' : `, due ${dateOf(progress.dueAt)}`;
  const ahead = progress.agenda.flatMap((entry) =>
    entry.at === undefined ? [] : [`- ${nameOf(entry, progress.stage)}: ${dateOf(entry.at)}`],
  );
  return [
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${due}.`,
    ...underWay.map(({ does, summary }) => `Trying again: ${does} (${summary}).`),
    ...(ahead.length > 0 ? ['Next:', ...ahead] : []),
  ].join('\n\n');
}

/** Writes them only when they have changed, since each time is an event of the history. */
export function showAttributes(progress: Progress, now: string): void {
  const { typedSearchAttributes: shown } = workflowInfo();
  const overdue = isOverdue(progress, now);
  const changed = [
    ...(shown.get(ATTRIBUTES.stage) === progress.stage ? [] : [{ key: ATTRIBUTES.stage, value: progress.stage }]),
    ...(shown.get(ATTRIBUTES.overdue) === overdue ? [] : [{ key: ATTRIBUTES.overdue, value: overdue }]),
  ];
  if (changed.length > 0) upsertSearchAttributes(changed);
}
