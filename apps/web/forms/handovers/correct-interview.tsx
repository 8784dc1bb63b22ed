// Corrects the record of an interview: only changes are sent, with the reason.
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ownZone, wallIn } from '../../fields/instants';
import { InterviewFields, interviewIsReady, interviewToSend, type InterviewBody } from './parts/interview-fields';
import { ProseField } from '../../fields/prose-field';

type Body = InterviewBody & { reason: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <InterviewFields
        thing={thing}
        body={body}
        onChange={(interview) => onChange({ ...interview, reason: body.reason })}
        errors={errors}
      />
      <ProseField
        label={t('form.whyCorrected')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        required
      />
    </Stack>
  );
}

function initial({ steps: { interview: step } }: Things['handovers']): Body {
  const interview = step.status === 'settled' && 'interview' in step ? step.interview : undefined;
  const { heldAt = Date.now(), answers = [], notes = '' } = interview ?? {};
  return { wall: wallIn(heldAt, ownZone()), answers, guide: 0, notes, reason: '' };
}

/** The part of the body that has changed. */
function changes(body: Body, thing: Things['handovers']): object {
  const before: Record<string, unknown> = interviewToSend(initial(thing));
  const now = Object.entries(interviewToSend(body));
  return Object.fromEntries(now.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}

export const form = formOf<'handovers', Body>({
  initial,
  Fields,
  isReady: (body, thing) =>
    interviewIsReady(body) && body.reason.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({ ...changes(body, thing), reason: body.reason }),
});
