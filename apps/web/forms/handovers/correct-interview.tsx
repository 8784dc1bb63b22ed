// Corrects the record of an interview: only changes are sent, with the reason.
import { Stack } from '@mantine/core';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ownZone, wallIn } from '../../fields/instants';
import { InterviewFields, interviewIsReady, interviewToSend, type InterviewBody } from './parts/interview-fields';
import { changedFields, WhyCorrected, type Corrected } from './parts/correction';

type Body = InterviewBody & Corrected;

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  return (
    <Stack gap="md">
      <InterviewFields
        thing={thing}
        body={body}
        onChange={(interview) => onChange({ ...interview, reason: body.reason })}
        errors={errors}
      />
      <WhyCorrected thing={thing} body={body} onChange={onChange} errors={errors} />
    </Stack>
  );
}

function initial({ steps: { interview: step } }: Things['handovers']): Body {
  const interview = step.status === 'settled' && 'interview' in step ? step.interview : undefined;
  const { heldAt = Date.now(), answers = [], notes = '' } = interview ?? {};
  return { wall: wallIn(heldAt, ownZone()), answers, guide: 0, notes, reason: '' };
}

/** The part of the body that has changed. */
const changes = (body: Body, thing: Things['handovers']): object =>
  changedFields(interviewToSend(initial(thing)), interviewToSend(body));

export const form = formOf<'handovers', Body>({
  initial,
  Fields,
  isReady: (body, thing) =>
    interviewIsReady(body) && body.reason.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({ ...changes(body, thing), reason: body.reason }),
});
