// Every event of a handover, and its fold, which also records when each step began and ended and which mails are owed.
import { streamOf, type Context, type Recorded, type StreamEvent } from '../decision';
import { owesNothing, withIntent } from '../effect/owing';
import type { EventOf } from '../noun';
import { events as course, type CourseEvents } from './course/course-events';
import { events as effects, type HandoverEffectEvents } from './course/effect-events';
import { events as loss, type LossEvents } from './lost-successor';
import { stageOf, type Handover, type HandoverOpening, type HandoverState, type Steps } from './state';
import { events as appointment, type AppointmentEvents } from './steps/appoint-successor';
import { events as compiling, type DossierEvents } from './steps/compile-dossier';
import { events as surveys, type SurveyEvents } from './steps/follow-up-surveys';
import { events as interview, type InterviewEvents } from './steps/interview';
import { events as visit, type VisitEvents } from './steps/joint-visit';
import { events as notice, type NoticeEvents } from './steps/notify-client';

export interface HandoverEvents
  extends
    DossierEvents,
    AppointmentEvents,
    LossEvents,
    NoticeEvents,
    VisitEvents,
    InterviewEvents,
    SurveyEvents,
    CourseEvents,
    HandoverEffectEvents {}
export type HandoverEvent = EventOf<HandoverEvents>;

export const events = {
  ...compiling,
  ...appointment,
  ...loss,
  ...notice,
  ...visit,
  ...interview,
  ...surveys,
  ...course,
  ...effects,
};

/** Runs around the event's own `evolve`, which is `step`. */
export function takeIn(
  state: HandoverState,
  event: HandoverEvent & Recorded,
  id: string,
  step: (handover: Handover) => Handover,
): HandoverState {
  if (!state.exists) return event.type === 'HandoverOpened' ? opened(id, event.data, event.at) : state;
  return withIntent(moved(state, step(state), event.at), event);
}

/** The state after newly decided events of its own; without a state, the first of them opens it. */
export const folded = (
  before: Handover | { exists: false; id: string },
  decided: HandoverEvent[],
  { now: at, actor }: Pick<Context, 'now' | 'actor'>,
): Handover =>
  decided.reduce<HandoverState>(
    (state, event) => evolved(state, { ...event, at, actor }, before.id),
    before,
  ) as Handover;
/** The decided events that belong to this handover. */
export const ownOf = (decided: StreamEvent[], id: string): HandoverEvent[] =>
  decided.filter(({ stream }) => stream === streamOf('handover', id)) as unknown as HandoverEvent[];

function evolved(state: HandoverState, event: HandoverEvent & Recorded, id: string): HandoverState {
  // The table is type-checked entry by entry, and the event has found its own entry.
  const evolve = events[event.type].evolve as (handover: Handover, event: Recorded) => Handover;
  return takeIn(state, event, id, (handover) => evolve(handover, event));
}

/** Records when the handover came to a step and when it moved on. */
function moved(before: Handover, next: Handover, at: string): Handover {
  const stage = stageOf(next);
  if (stage === stageOf(before)) return next;
  const stays = next.stays.map((stay) => (stay.to === undefined ? { ...stay, to: at } : stay));
  return {
    ...next,
    stays: stage === 'completed' || stage === 'cancelled' ? stays : [...stays, { step: stage, from: at }],
  };
}

function opened(id: string, opening: HandoverOpening, at: string): Handover {
  const absent = { status: 'skipped', at, by: 'policy' } as const;
  const steps: Steps = {
    'compile-dossier': { status: 'pending' },
    'appoint-successor': { status: 'pending' },
    'notify-client': { status: 'pending' },
    'joint-visit': opening.rules['joint-visit'] ? { status: 'pending' } : absent,
    interview: opening.rules.interview ? { status: 'pending' } : absent,
    'follow-up-surveys': { status: 'pending' },
  };
  const fresh = { refused: opening.refused ?? [], reminded: {}, escalated: {}, ...owesNothing };
  const stays = [{ step: 'compile-dossier' as const, from: at }];
  return { ...opening, exists: true, id, openedAt: at, status: 'open', steps, stays, ...fresh };
}
