// Corrects the record of a visit: only changes are sent, with the reason.
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ownZone, wallIn } from '../../fields/instants';
import { ProseField } from '../../fields/prose-field';
import {
  firstVisit,
  recordedVisit,
  VisitFields,
  visitIsReady,
  visitToSend,
  type VisitBody,
} from './parts/visit-fields';

type Body = VisitBody & { reason: string };

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <VisitFields
        thing={thing}
        body={body}
        onChange={(visit) => onChange({ ...visit, reason: body.reason })}
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

function initial(thing: Things['handovers']): Body {
  const visit = recordedVisit(thing);
  if (!visit) return { ...firstVisit(thing), reason: '' };
  const { heldAt, mode, present, notes = '' } = visit;
  return { wall: wallIn(heldAt, ownZone()), mode, present, notes, reason: '' };
}

/** The part of the body that has changed. */
function changes(body: Body, thing: Things['handovers']): object {
  const before: Record<string, unknown> = visitToSend(initial(thing));
  const now = Object.entries(visitToSend(body));
  return Object.fromEntries(now.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}

export const form = formOf<'handovers', Body>({
  initial,
  Fields,
  isReady: (body, thing) =>
    visitIsReady(body) && body.reason.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({ ...changes(body, thing), reason: body.reason }),
});
