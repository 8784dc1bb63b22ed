// Corrects the record of a visit: only changes are sent, with the reason.
import { Stack } from '@mantine/core';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ownZone, wallIn } from '../../fields/instants';
import { changedFields, WhyCorrected, type Corrected } from './parts/correction';
import {
  firstVisit,
  recordedVisit,
  VisitFields,
  visitIsReady,
  visitToSend,
  type VisitBody,
} from './parts/visit-fields';

type Body = VisitBody & Corrected;

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  return (
    <Stack gap="md">
      <VisitFields
        thing={thing}
        body={body}
        onChange={(visit) => onChange({ ...visit, reason: body.reason })}
        errors={errors}
      />
      <WhyCorrected thing={thing} body={body} onChange={onChange} errors={errors} />
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
const changes = (body: Body, thing: Things['handovers']): object =>
  changedFields(visitToSend(initial(thing)), visitToSend(body));

export const form = formOf<'handovers', Body>({
  initial,
  Fields,
  isReady: (body, thing) =>
    visitIsReady(body) && body.reason.trim() !== '' && Object.keys(changes(body, thing)).length > 0,
  toSend: (body, thing) => ({ ...changes(body, thing), reason: body.reason }),
});
