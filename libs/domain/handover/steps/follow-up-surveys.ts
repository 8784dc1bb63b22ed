// Step 6: the client is asked again and again how it is served; each survey is sent at its date and closes after a while.
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { SurveyCommand } from '../commands';
import type { SurveyAnswer, SurveyEvent } from '../events';
import { planSteps, type Plan } from '../plan';
import { successorOf, withPlan, type Handover, type Survey } from '../state';
import { effectOf, record, type Guard, type HandoverWorld } from '../world';
import { isNotified } from './notify-client';

export const surveysOf = (handover: Handover): Survey[] => {
  const step = handover.steps['follow-up-surveys'];
  return step.status === 'under-way' || step.status === 'settled' ? step.surveys : [];
};

export const dueSurveys = (handover: Handover, now: string): Survey[] =>
  surveysOf(handover).filter((survey) => survey.status === 'planned' && survey.dueAt <= now);

export const expiredSurveys = (handover: Handover, now: string): Survey[] =>
  surveysOf(handover).filter((survey) => survey.status === 'requested' && survey.closesAt <= now);

/** Requested, and its mail is on its way no more: the client has been asked. */
const isAsked = (handover: Handover, survey: Survey): boolean =>
  survey.status === 'requested' &&
  !handover.effects.some((effect) => effect.kind === 'survey' && effect.number === survey.number);

const canBeAnswered = (handover: Handover, survey: Survey): boolean =>
  isAsked(handover, survey) || survey.status === 'unanswered' || survey.status === 'undelivered';

/** A mail that nobody got is no silence: it failed, or is owed to this day. */
const closing = ({ failed, effects }: Handover, { number }: Survey): 'SurveyUndelivered' | 'SurveyClosedUnanswered' =>
  [...failed, ...effects].some((effect) => effect.kind === 'survey' && effect.number === number)
    ? 'SurveyUndelivered'
    : 'SurveyClosedUnanswered';

export const surveyGuards: Record<SurveyCommand['name'], Guard> = {
  'request-survey': (handover, context) =>
    dueSurveys(handover, context.now).length > 0 ? undefined : refuse('not-due'),
  // Also after its window: what the client says is always taken.
  'record-survey-answer': (handover) =>
    surveysOf(handover).some((survey) => canBeAnswered(handover, survey)) ? undefined : refuse('survey-not-sent'),
  'correct-survey-answer': (handover) =>
    surveysOf(handover).some((survey) => survey.status === 'answered') ? undefined : refuse('nothing-recorded'),
  'close-survey': (handover, context) =>
    expiredSurveys(handover, context.now).length > 0 ? undefined : refuse('not-due'),
};

export function decideSurvey(world: HandoverWorld, command: SurveyCommand, context: Context): Decision {
  const { handover } = world;
  const survey = surveysOf(handover).find((each) => each.number === command.data.survey);
  if (!survey) return refuse('unknown-survey');
  switch (command.name) {
    case 'request-survey':
      return survey.status === 'planned' && survey.dueAt <= context.now
        ? request(world, survey, context)
        : refuse('not-due');
    case 'record-survey-answer':
      if (survey.status === 'answered') return refuse('survey-answered');
      if (!canBeAnswered(handover, survey)) return refuse('survey-not-sent');
      return record(world, { type: 'SurveyAnswered', data: { clientId: handover.clientId, ...command.data } });
    case 'correct-survey-answer':
      if (survey.status !== 'answered') return refuse('nothing-recorded');
      return record(world, { type: 'SurveyAnswerCorrected', data: { clientId: handover.clientId, ...command.data } });
    case 'close-survey':
      return survey.status === 'requested' && survey.closesAt <= context.now
        ? record(world, { type: closing(handover, survey), data: { survey: survey.number } })
        : refuse('not-due');
    default:
      return command satisfies never;
  }
}

/** A client without a mail address is asked by the successor: the survey is open, and nothing is mailed. */
function request(world: HandoverWorld, survey: Survey, context: Context): Decision {
  const { handover, client } = world;
  const closesAt = context.due(handover.calendar, context.now, handover.rules['follow-up-surveys'].answerWithin);
  const effect = effectOf(
    handover,
    'survey',
    'follow-up-surveys',
    { kind: 'client', id: handover.clientId },
    survey.number,
  );
  const mailed = client.details.email ? { effect } : {};
  return record(world, { type: 'SurveyRequested', data: { survey: survey.number, closesAt, ...mailed } });
}

/** The surveys and the deadline of a successor's ownership, from this moment. */
export function plannedSurveys(handover: Handover, context: Context): { surveys: string[]; plan: Plan } {
  const anchors = { announcement: handover.openedAt, 'last-working-day': { date: handover.lastWorkingDay } };
  const { rules, calendar } = handover;
  return {
    surveys: rules['follow-up-surveys'].surveys.map((after) => context.due(calendar, context.now, after)),
    plan: planSteps(rules, calendar, { ...anchors, ownership: context.now }, context, ['follow-up-surveys']),
  };
}

/** The client has a new owner and learns of it only now: its surveys are reckoned from here. */
export function surveyConsequences(handover: Handover, context: Context): SurveyEvent[] {
  const due =
    handover.passedBasis === 'successor' &&
    handover.passedTo === successorOf(handover) &&
    handover.steps['follow-up-surveys'].status === 'pending' &&
    isNotified(handover);
  return due ? [{ type: 'SurveysPlanned', data: plannedSurveys(handover, context) }] : [];
}

export const withSurveys = (handover: Handover, dates: string[]): Handover => {
  const surveys = dates.map((dueAt, index) => ({ number: index + 1, dueAt, status: 'planned' as const }));
  return { ...handover, steps: { ...handover.steps, 'follow-up-surveys': { status: 'under-way', surveys } } };
};

export function evolveSurvey(handover: Handover, event: SurveyEvent & { at: string; actor: string }): Handover {
  const set = (number: number, change: (survey: Survey) => Survey): Handover => {
    const surveys = surveysOf(handover).map((each) => (each.number === number ? change(each) : each));
    const closed = surveys.every((each) => each.status !== 'planned' && each.status !== 'requested');
    const settled = { status: 'settled' as const, at: event.at, by: event.actor, surveys };
    const step = closed ? settled : { status: 'under-way' as const, surveys };
    return { ...handover, steps: { ...handover.steps, 'follow-up-surveys': step } };
  };
  const asked = ({ number, dueAt }: Survey) => ({ number, dueAt });
  switch (event.type) {
    case 'SurveyRequested':
      return set(event.data.survey, (s) => ({ ...asked(s), status: 'requested', closesAt: event.data.closesAt }));
    case 'SurveyAnswered':
    case 'SurveyAnswerCorrected': {
      const answer = answerOf(event.data);
      return set(event.data.survey, (s) => ({ ...asked(s), status: 'answered', answer, at: event.at }));
    }
    case 'SurveyClosedUnanswered':
      return set(event.data.survey, (s) => ({ ...asked(s), status: 'unanswered', at: event.at }));
    case 'SurveyUndelivered':
      return set(event.data.survey, (s) => ({ ...asked(s), status: 'undelivered', at: event.at }));
    case 'SurveysPlanned':
      return withSurveys(withPlan(handover, event.data.plan), event.data.surveys);
  }
}

function answerOf(data: SurveyAnswer & { clientId: string; reason?: string }): SurveyAnswer {
  const { clientId: _, reason: __, ...answer } = data;
  return answer;
}
