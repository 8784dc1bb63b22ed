// Step 6: the client is asked several times how it is served; each survey is sent on its date and closes after a while.
import type { Context, Decision, Recorded } from '../../decision';
import { text, type CommandTable, type DutyTable, type EventOf, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import { INTERVIEWERS } from '../../words/relations';
import type { Instant } from '../../words/texts';
import { replanned, type Plan } from '../plan';
import {
  successorOf,
  surveysOf,
  withPlan,
  withStep,
  type Because,
  type Handover,
  type HandoverEffect,
  type OfClient,
  type Survey,
  type SurveyAnswer,
} from '../state';
import { ALWAYS_TAKEN, effectOf, ofClient, record, type HandoverWorld } from '../world';
import { isNotified } from './notify-client';

interface OfSurvey {
  survey: number;
}
export interface SurveyCommands {
  'record-survey-answer': SurveyAnswer;
  'correct-survey-answer': SurveyAnswer & Because;
}
export interface SurveyDuties {
  'request-survey': OfSurvey;
  'close-survey': OfSurvey;
}
export interface SurveyEvents {
  SurveyRequested: OfSurvey & { closesAt: Instant; effect?: HandoverEffect };
  SurveyAnswered: OfClient & SurveyAnswer;
  SurveyAnswerCorrected: OfClient & SurveyAnswer & Because;
  SurveyClosedUnanswered: OfSurvey;
  /** Its mail could not be delivered and nobody asked the client in another way, so silence says nothing. */
  SurveyUndelivered: OfSurvey;
  /** The client has been told only now, after ownership had passed. */
  SurveysPlanned: { surveys: Instant[]; plan: Plan };
}

const step = 'follow-up-surveys';

export const dueSurveys = (handover: Handover, now: string): Survey[] =>
  surveysOf(handover).filter((survey) => survey.status === 'planned' && survey.dueAt <= now);

export const expiredSurveys = (handover: Handover, now: string): Survey[] =>
  surveysOf(handover).filter((survey) => survey.status === 'requested' && survey.closesAt <= now);

/** Requested, and its mail is no longer under way: the client has been asked. */
const isAsked = (handover: Handover, survey: Survey): boolean =>
  survey.status === 'requested' && !handover.effects.some(({ effectId }) => effectId === survey.effectId);

const canBeAnswered = (handover: Handover, survey: Survey): boolean =>
  isAsked(handover, survey) || survey.status === 'unanswered' || survey.status === 'undelivered';

/** Silence does not count for a mail that nobody got: it failed, or is still owed. */
const closing = (
  { failed, effects }: Handover,
  survey: Extract<Survey, { status: 'requested' }>,
): 'SurveyUndelivered' | 'SurveyClosedUnanswered' =>
  [...failed, ...effects].some(({ effectId }) => effectId === survey.effectId)
    ? 'SurveyUndelivered'
    : 'SurveyClosedUnanswered';

const numbered = ({ handover }: HandoverWorld, number: number) =>
  surveysOf(handover).find((each) => each.number === number);

export const commands: CommandTable<Handover, HandoverWorld, SurveyCommands> = {
  'record-survey-answer': {
    step,
    who: INTERVIEWERS,
    takenBackBy: null,
    correctedBy: 'correct-survey-answer',
    also: ALWAYS_TAKEN,
    task: { superior: false },
    // Also after its window: what the client says is always recorded.
    guard: (handover) =>
      surveysOf(handover).some((survey) => canBeAnswered(handover, survey)) ? undefined : refuse('survey-not-sent'),
    decide(world, data) {
      const survey = numbered(world, data.survey);
      if (!survey) return refuse('unknown-survey');
      if (survey.status === 'answered') return refuse('survey-answered');
      if (!canBeAnswered(world.handover, survey)) return refuse('survey-not-sent');
      return record<SurveyEvents>(world, { type: 'SurveyAnswered', data: ofClient(world, data) });
    },
  },
  'correct-survey-answer': {
    step,
    who: INTERVIEWERS,
    takenBackBy: null,
    correctedBy: 'correct-survey-answer',
    also: ALWAYS_TAKEN,
    task: null,
    guard: (handover) =>
      surveysOf(handover).some(({ status }) => status === 'answered') ? undefined : refuse('nothing-recorded'),
    decide(world, data) {
      const survey = numbered(world, data.survey);
      if (!survey) return refuse('unknown-survey');
      if (survey.status !== 'answered') return refuse('nothing-recorded');
      return record<SurveyEvents>(world, { type: 'SurveyAnswerCorrected', data: ofClient(world, data) });
    },
  },
};

export const duties: DutyTable<Handover, HandoverWorld, SurveyDuties> = {
  'request-survey': {
    guard: (handover, { now }) => (dueSurveys(handover, now).length > 0 ? undefined : refuse('not-due')),
    decide(world, { survey: number }, context) {
      const survey = numbered(world, number);
      if (!survey) return refuse('unknown-survey');
      return survey.status === 'planned' && survey.dueAt <= context.now
        ? request(world, survey, context)
        : refuse('not-due');
    },
  },
  'close-survey': {
    guard: (handover, { now }) => (expiredSurveys(handover, now).length > 0 ? undefined : refuse('not-due')),
    decide(world, { survey: number }, { now }) {
      const survey = numbered(world, number);
      if (!survey) return refuse('unknown-survey');
      return survey.status === 'requested' && survey.closesAt <= now
        ? record<SurveyEvents>(world, { type: closing(world.handover, survey), data: { survey: number } })
        : refuse('not-due');
    },
  },
};

/** A client without a mail address is asked by the successor: the survey is open, and nothing is mailed. */
function request(world: HandoverWorld, { number }: Survey, context: Context): Decision {
  const { handover, client } = world;
  const closesAt = context.due(handover.calendar, context.now, handover.rules[step].answerWithin);
  const effect = effectOf(handover, 'survey', step, { kind: 'client', id: handover.clientId }, number);
  const mailed = client.details.email ? { effect } : {};
  return record<SurveyEvents>(world, { type: 'SurveyRequested', data: { survey: number, closesAt, ...mailed } });
}

/** The surveys and the deadline that follow from a successor's ownership, from this moment. */
export function plannedSurveys(handover: Handover, context: Context): { surveys: string[]; plan: Plan } {
  const { rules, calendar } = handover;
  return {
    surveys: rules[step].surveys.map((after) => context.due(calendar, context.now, after)),
    plan: replanned(handover, context, [step], context.now),
  };
}

/** The client learns only now of its new owner: its surveys are counted from here. */
export function surveyConsequences(
  handover: Handover,
  context: Context,
): EventOf<Pick<SurveyEvents, 'SurveysPlanned'>>[] {
  const due =
    handover.passedBasis === 'successor' &&
    handover.passedTo === successorOf(handover) &&
    handover.steps['follow-up-surveys'].status === 'pending' &&
    isNotified(handover);
  return due ? [{ type: 'SurveysPlanned', data: plannedSurveys(handover, context) }] : [];
}

export const withSurveys = (handover: Handover, dates: string[]): Handover => {
  const surveys = dates.map((dueAt, index) => ({ number: index + 1, dueAt, status: 'planned' as const }));
  return withStep(handover, step, { status: 'under-way', surveys });
};

const asked = ({ number, dueAt }: Survey) => ({ number, dueAt });

/** Changes one survey; once the last one closes, the step is settled. */
function changed(
  handover: Handover,
  { data, at, actor }: Recorded<OfSurvey>,
  change: (survey: Survey) => Survey,
): Handover {
  const surveys = surveysOf(handover).map((each) => (each.number === data.survey ? change(each) : each));
  const closed = surveys.every(({ status }) => status !== 'planned' && status !== 'requested');
  return withStep(
    handover,
    step,
    closed ? { status: 'settled', at, by: actor, surveys } : { status: 'under-way', surveys },
  );
}

/** The latest version of the answer. */
function answered(handover: Handover, event: Recorded<OfClient & SurveyAnswer & Partial<Because>>): Handover {
  const { clientId: _, reason: __, ...answer } = event.data;
  return changed(handover, event, (survey) => ({ ...asked(survey), status: 'answered', answer, at: event.at }));
}

const comment = text('survey.comment');
const sealedFor = 'clientId';

export const events: EventTable<Handover, SurveyEvents> = {
  SurveyRequested: {
    step,
    evolve(handover, event) {
      const { closesAt, effect } = event.data;
      const mailed = effect ? { effectId: effect.effectId } : {};
      return changed(handover, event, (s) => ({ ...asked(s), status: 'requested', closesAt, ...mailed }));
    },
  },
  SurveyAnswered: {
    step,
    personal: { comment },
    sealedFor,
    evolve: answered,
  },
  SurveyAnswerCorrected: {
    step,
    personal: { comment, reason: text('handover.reason') },
    sealedFor,
    evolve: answered,
  },
  SurveyClosedUnanswered: {
    step,
    evolve: (handover, event) => changed(handover, event, (s) => ({ ...asked(s), status: 'unanswered', at: event.at })),
  },
  SurveyUndelivered: {
    step,
    evolve: (handover, event) =>
      changed(handover, event, (s) => {
        const mailed = s.status === 'requested' && s.effectId ? { effectId: s.effectId } : {};
        return { ...asked(s), status: 'undelivered', at: event.at, ...mailed };
      }),
  },
  SurveysPlanned: {
    step,
    evolve: (handover, { data }) => withSurveys(withPlan(handover, data.plan), data.surveys),
  },
};
