// A handover with everything personal removed: what is left once its client is erased.
import type { Handover, Steps, Survey } from '../state';

/** Steps, dates, actors and scores stay; names, places, notes and answers go, readable or not. */
export function blanked(handover: Handover): Handover {
  const { steps } = handover;
  return {
    ...handover,
    dossier: {},
    effects: [],
    before: undefined,
    lost: undefined,
    ...(handover.answered && { answered: handover.answered.map(withoutComment) }),
    steps: {
      'compile-dossier': withoutReason(steps['compile-dossier']),
      'appoint-successor': withoutReason(steps['appoint-successor']),
      'notify-client': withoutReason(steps['notify-client']),
      'joint-visit': blankVisit(steps['joint-visit']),
      interview: blankInterview(steps.interview),
      'follow-up-surveys': blankSurveys(steps['follow-up-surveys']),
    },
  };
}

/** The reason for skipping a step is a note about the client. */
function withoutReason<Step extends { status: string }>(step: Step): Step {
  const { reason: _, ...rest } = step as Step & { reason?: string };
  return rest as unknown as Step;
}

function blankVisit(step: Steps['joint-visit']): Steps['joint-visit'] {
  if (step.status === 'under-way') {
    const { place: _, ...rest } = step;
    return rest;
  }
  if (step.status !== 'settled') return withoutReason(step);
  const { heldAt, mode } = step.visit;
  return { ...step, visit: { heldAt, mode, present: [] } };
}

function blankInterview(step: Steps['interview']): Steps['interview'] {
  if (step.status !== 'settled') return withoutReason(step);
  return { ...step, interview: { heldAt: step.interview.heldAt, answers: [] } };
}

function blankSurveys(step: Steps['follow-up-surveys']): Steps['follow-up-surveys'] {
  if (step.status !== 'settled' && step.status !== 'under-way') return withoutReason(step);
  return { ...step, surveys: step.surveys.map(withoutComment) };
}

function withoutComment<S extends Survey>(survey: S): S {
  if (survey.status !== 'answered') return survey;
  const { comment: _, ...answer } = survey.answer;
  return { ...survey, answer };
}
