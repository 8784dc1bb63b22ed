// What the client answered to a survey that it was sent, told on the telephone or in a mail.
import { formOf, type FieldsProps, type Things } from './action';
import { SurveyFields, surveyIsReady, surveysIn, surveyToSend, type SurveyBody } from './survey-fields';

const asked = (thing: Things['handovers']): number[] =>
  surveysIn(thing)
    .filter(({ status }) => status === 'requested')
    .map(({ number }) => number);

const Fields = (props: FieldsProps<'handovers', SurveyBody>) => (
  <SurveyFields {...props} numbers={asked(props.thing)} />
);

export const form = formOf<'handovers', SurveyBody>({
  initial: (thing) => ({ survey: asked(thing)[0] ?? 0, csat: null, nps: null, ces: null, comment: '' }),
  Fields,
  isReady: surveyIsReady,
  toSend: surveyToSend,
});
