// Skips a step that is not done yet. The api says which steps must not be skipped.
import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { STEPS, type Step } from '../../api/words';
import { useWords } from '../../parts/text/words';
import type { Things } from '../../api/nouns';
import { formOf, type FieldsProps } from '../form';
import { ProseField } from '../../fields/prose-field';

type Body = { step: Step | ''; reason: string };

const undone = ({ steps }: Things['handovers']): Step[] =>
  STEPS.filter((step) => steps[step].status !== 'settled' && steps[step].status !== 'skipped');

function Fields({ thing, body, onChange, errors }: FieldsProps<'handovers', Body>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Stack gap="md">
      <Select
        label={t('word.stage')}
        data={undone(thing).map((step) => ({ value: step, label: words.stage(step) }))}
        value={body.step || null}
        onChange={(step) => onChange({ ...body, step: step ?? '' })}
        error={errors['step']}
        required
      />
      <ProseField
        label={t('field.reason')}
        description={t('field.reasonAbout')}
        value={body.reason}
        onChange={(reason) => onChange({ ...body, reason })}
        error={errors['reason']}
        required
      />
    </Stack>
  );
}

export const form = formOf<'handovers', Body>({
  initial: () => ({ step: '', reason: '' }),
  Fields,
  isReady: ({ step, reason }) => step !== '' && reason.trim() !== '',
  isGrave: true,
});
