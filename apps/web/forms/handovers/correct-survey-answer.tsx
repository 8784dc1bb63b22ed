// Corrects a survey answer: starts from what was recorded, and sends the whole answer again with the reason.
import { Stack } from '@mantine/core';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { WhyCorrected, type Corrected } from './parts/correction';
import { SurveyFields, surveyIsReady, surveysIn, surveyToSend, type SurveyBody } from './parts/survey-fields';

type Body = SurveyBody & Corrected;

const answered = (thing: Things['handovers']): Body[] =>
  surveysIn(thing).flatMap((each) =>
    each.status === 'answered' ? [{ ces: null, comment: '', ...each.answer, reason: '' }] : [],
  );

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const all = answered(thing);
  const choose = (next: SurveyBody) => {
    const other = next.survey === body.survey ? undefined : all.find(({ survey }) => survey === next.survey);
    onChange({ ...(other ?? next), reason: body.reason });
  };
  return (
    <Stack gap="md">
      <SurveyFields
        thing={thing}
        body={body}
        onChange={choose}
        errors={errors}
        numbers={all.map(({ survey }) => survey)}
      />
      <WhyCorrected thing={thing} body={body} onChange={onChange} errors={errors} />
    </Stack>
  );
}

export const form = formOf<'handovers', Body>({
  initial: (thing) =>
    answered(thing).at(-1) ?? { survey: 0, csat: null, nps: null, ces: null, comment: '', reason: '' },
  Fields,
  isReady: (body) => surveyIsReady(body) && body.reason.trim() !== '',
  toSend: (body) => ({ ...surveyToSend(body), reason: body.reason }),
});
