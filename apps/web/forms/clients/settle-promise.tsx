// How a promise ended: it was kept, or the client released us from it.
import { Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';
import { PROMISE_OUTCOMES } from '../../api/words';

type Body = { promiseId: string; outcome: (typeof PROMISE_OUTCOMES)[number]; note: string };

const open = ({ promises }: Things['clients']) => promises.filter(({ outcome }) => outcome === undefined);

function Fields({ thing, body, onChange, errors }: FieldsProps<'clients', Body>) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('form.promise')}
        value={body.promiseId}
        onChange={(promiseId) => onChange({ ...body, promiseId })}
        error={errors['promiseId']}
      >
        <Stack gap="xs" mt={6}>
          {open(thing).map(({ promiseId, what }) => (
            <Radio key={promiseId} value={promiseId} label={what} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('form.outcome')}
        value={body.outcome}
        onChange={(outcome) => onChange({ ...body, outcome: outcome as Body['outcome'] })}
        error={errors['outcome']}
      >
        <Group gap="lg" mt={6}>
          {PROMISE_OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome} label={t(`promise.${outcome}`)} />
          ))}
        </Group>
      </Radio.Group>
      <ProseField
        label={t('form.note')}
        value={body.note}
        onChange={(note) => onChange({ ...body, note })}
        error={errors['note']}
      />
    </Stack>
  );
}

export const form = formOf<'clients', Body>({
  initial: (thing) => ({ promiseId: open(thing)[0]?.promiseId ?? '', outcome: 'kept', note: '' }),
  // What should not have been promised no longer binds anybody.
  undoing: (before, now) => {
    const known = new Set(before.promises.map(({ promiseId }) => promiseId));
    return {
      promiseId: open(now).find(({ promiseId }) => !known.has(promiseId))?.promiseId ?? '',
      outcome: 'released',
    };
  },
  Fields,
  isReady: ({ promiseId }) => promiseId !== '',
  toSend: ({ promiseId, outcome, note }) => ({ promiseId, outcome, ...(note.trim() ? { note } : {}) }),
});
