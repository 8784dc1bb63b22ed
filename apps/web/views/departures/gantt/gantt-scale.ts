// Where moments lie on the axis of a timeline, in percent from its left end.
import type { Schemas } from '../../../api/client';

type Handover = Schemas['GanttHandoverView'];
type Step = Handover['steps'][number];

export interface Scale {
  at: (moment: string | number) => number;
  /** The first day of each month, or only of some months when there are too many. */
  ticks: number[];
}

/** A part of a row: one step, from the end of the one before until it was done or is due. */
export interface Bar {
  step: Step;
  from: number;
  to: number;
  state: 'done' | 'skipped' | 'here' | 'ahead';
}

const DAY = 86_400_000;
const TICKS_AT_MOST = 8;
/** It lasts a year longer than the others, which would leave them no room; its bar ends where the chart does. */
const AFTERWARDS: Step['step'] = 'follow-up-surveys';

export function scaleOf({ announcedAt, endsAt, handovers }: Schemas['Gantt'], now: number): Scale {
  const moments = [announcedAt, endsAt, ...handovers.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt])];
  const dates = handovers.flatMap(({ steps }) =>
    steps.flatMap(({ step, dueAt, doneAt }) => (step === AFTERWARDS ? [] : [dueAt, doneAt])),
  );
  const all = [...moments, ...dates].filter((each) => each !== null).map((each) => Date.parse(each));
  const isRunning = handovers.some(({ status }) => status === 'open' || status === 'paused');
  if (isRunning) all.push(now);
  const first = Math.min(...all);
  const span = Math.max(Math.max(...all) - first, DAY);
  const start = first - span * 0.02;
  const whole = span * 1.04;
  const at = (moment: string | number) =>
    (((typeof moment === 'number' ? moment : Date.parse(moment)) - start) / whole) * 100;
  return { at, ticks: ticksBetween(start, start + whole) };
}

function ticksBetween(start: number, end: number): number[] {
  const from = new Date(start);
  const months: number[] = [];
  for (let month = 1; ; month += 1) {
    const tick = new Date(from.getFullYear(), from.getMonth() + month, 1).getTime();
    if (tick >= end) break;
    months.push(tick);
  }
  const every = Math.ceil(months.length / TICKS_AT_MOST);
  return months.filter((_, index) => index % every === 0);
}

/** A step whose date is not known yet has no bar. */
export function barsOf({ openedAt, status, stage, steps }: Handover): Bar[] {
  let before = Date.parse(openedAt);
  return steps.flatMap((step) => {
    const end = step.doneAt ?? step.dueAt;
    if (end === null) return [];
    const isDone = step.status === 'settled' || step.status === 'skipped';
    // Cancelled handovers have no future steps.
    if (!isDone && status === 'cancelled') return [];
    const from = Math.min(before, Date.parse(end));
    before = Math.max(before, Date.parse(end));
    const state = step.status === 'skipped' ? 'skipped' : isDone ? 'done' : step.step === stage ? 'here' : 'ahead';
    return [{ step, from, to: Date.parse(end), state }];
  });
}
