// When and where to visit together: the time is typed as local time at the place of the visit.
import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../parts/text/date-text';
import { formOf, type FieldsProps } from '../form';
import { instantIn, ownZone, wallIn } from '../../fields/instants';
import { LineField } from '../../fields/line-field';
import { ModeField } from '../../fields/mode-field';
import { TimeField } from '../../fields/time-field';
import type { Mode } from '../../api/words';

type Body = { wall: string; timeZone: string; mode: Mode; place: string };

const ZONES = Intl.supportedValuesOf('timeZone');

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  const at = instantIn(body.wall, body.timeZone);
  const zones = [...new Set([body.timeZone, thing.clientTimeZone ?? ownZone(), ownZone(), ...ZONES])];
  return (
    <Stack gap="md">
      <TimeField
        label={t('form.when')}
        value={body.wall}
        onChange={(wall) => onChange({ ...body, wall })}
        error={errors['at']}
        min={wallIn(Date.now(), body.timeZone)}
      />
      <Select
        label={t('form.zone')}
        description={t(thing.clientTimeZone ? 'form.zoneAbout' : 'form.zoneUnknown')}
        data={zones}
        value={body.timeZone}
        onChange={(timeZone) => timeZone && onChange({ ...body, timeZone })}
        error={errors['timeZone']}
        searchable
        limit={50}
        allowDeselect={false}
      />
      {at && body.timeZone !== ownZone() && (
        <Text size="sm" c="dimmed">
          {t('form.forYou')} <DateText at={at} />
        </Text>
      )}
      <ModeField value={body.mode} onChange={(mode) => onChange({ ...body, mode })} />
      <LineField
        label={body.mode === 'video' ? t('form.link') : t('form.place')}
        value={body.place}
        onChange={(value) => onChange({ ...body, place: value })}
        error={errors['place']}
        most={500}
      />
    </Stack>
  );
}

export const form = formOf<'handovers', Body>({
  initial: ({ clientTimeZone, client, steps: { 'joint-visit': step } }) => {
    const arranged = step.status === 'under-way' && 'scheduledAt' in step ? step : undefined;
    const timeZone = arranged?.timeZone ?? clientTimeZone ?? ownZone();
    return {
      wall: arranged ? wallIn(arranged.scheduledAt, timeZone) : '',
      timeZone,
      mode: arranged?.mode ?? 'in-person',
      place: arranged?.place ?? client.details.address?.replaceAll(/\s*\n\s*/g, ', ').slice(0, 500) ?? '',
    };
  },
  Fields,
  isReady: ({ wall, timeZone }) => instantIn(wall, timeZone) !== '',
  toSend: ({ wall, timeZone, mode, place }) => ({
    at: instantIn(wall, timeZone),
    timeZone,
    mode,
    ...(place.trim() ? { place: place.trim() } : {}),
  }),
});
