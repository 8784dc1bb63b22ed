// The record of a visit, made for a phone at the client's door: time and participants are filled in already.
import { Checkbox, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { Things } from '../../../api/nouns';
import type { FieldsProps } from '../../form';
import { instantIn, ownZone, wallIn } from '../../../fields/instants';
import { ModeField } from '../../../fields/mode-field';
import { ProseField } from '../../../fields/prose-field';
import { TimeField } from '../../../fields/time-field';
import type { Mode } from '../../../api/words';

export type VisitBody = { wall: string; mode: Mode; present: string[]; notes: string };

/** The people expected at the visit. */
function expected({ client, outgoingName, candidateName }: Things['handovers']): string[] {
  const names = [client.details.contactName ?? client.name, outgoingName, candidateName];
  return [...new Set(names.filter((name) => name !== null))];
}

export function VisitFields({ thing, body, onChange, errors }: FieldsProps<'handovers', VisitBody>) {
  const { t } = useTranslation();
  const known = expected(thing);
  const others = body.present.filter((name) => !known.includes(name));
  const here = known.filter((name) => body.present.includes(name));
  return (
    <Stack gap="md">
      <TimeField
        label={t('form.heldAt')}
        value={body.wall}
        onChange={(wall) => onChange({ ...body, wall })}
        error={errors['heldAt']}
        max={wallIn(Date.now(), ownZone())}
      />
      <ModeField value={body.mode} onChange={(mode) => onChange({ ...body, mode })} />
      <Checkbox.Group
        label={t('form.present')}
        value={here}
        onChange={(names) => onChange({ ...body, present: [...names, ...others] })}
        error={errors['present']}
      >
        <Stack gap="xs" mt={6}>
          {known.map((name) => (
            <Checkbox key={name} value={name} label={name} size="md" />
          ))}
        </Stack>
      </Checkbox.Group>
      <TagsInput
        label={t('form.others')}
        description={t('form.othersAbout')}
        value={others}
        onChange={(names) => onChange({ ...body, present: [...here, ...names] })}
        splitChars={[',', '，', '、', ';']}
        acceptValueOnBlur
        maxTags={40}
      />
      <ProseField
        label={t('form.visitNotes')}
        description={t('form.visitNotesAbout')}
        value={body.notes}
        onChange={(notes) => onChange({ ...body, notes })}
        error={errors['notes']}
        most={10_000}
        rows={5}
      />
    </Stack>
  );
}

export function firstVisit(thing: Things['handovers']): VisitBody {
  const { 'joint-visit': step } = thing.steps;
  const arranged = step.status === 'under-way' && 'scheduledAt' in step ? step : undefined;
  const planned = arranged && Date.parse(arranged.scheduledAt) < Date.now() ? arranged.scheduledAt : Date.now();
  return {
    wall: wallIn(planned, ownZone()),
    mode: arranged?.mode ?? 'in-person',
    present: expected(thing),
    notes: '',
  };
}

export const recordedVisit = ({
  steps: { 'joint-visit': step },
}: Things['handovers']): Schemas['VisitView'] | undefined =>
  step.status === 'settled' && 'visit' in step ? step.visit : undefined;

export const visitIsReady = ({ wall, present }: VisitBody): boolean =>
  instantIn(wall, ownZone()) !== '' && present.length > 0;

export const visitToSend = ({ wall, mode, present, notes }: VisitBody) => ({
  heldAt: instantIn(wall, ownZone()),
  mode,
  present,
  ...(notes.trim() ? { notes } : {}),
});
