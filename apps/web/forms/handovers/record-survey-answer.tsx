// What the client answered to a survey by telephone or mail; also late, or when the survey mail never arrived.
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { SurveyFields, surveyIsReady, surveysIn, surveyToSend, type SurveyBody } from './parts/survey-fields';

const OPEN = ['requested', 'unanswered', 'undelivered'];

const asked = (thing: Things['handovers']): number[] =>
  surveysIn(thing)
    .filter(({ status }) => OPEN.includes(status))
    .map(({ number }) => number);

const Fields = (props: FieldsProps<'handovers', SurveyBody>) => (
  <SurveyFields {...props} numbers={asked(props.thing)} />
);

export const form = formOf<'handovers', SurveyBody>({
  initial: (thing) => ({ survey: asked(thing).at(-1) ?? 0, csat: null, nps: null, ces: null, comment: '' }),
  Fields,
  isReady: surveyIsReady,
  toSend: surveyToSend,
});
