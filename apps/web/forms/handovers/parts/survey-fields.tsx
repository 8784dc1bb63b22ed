// A survey answer as the client gave it: satisfaction, recommendation, ease, and the comment.
import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Things } from '../../../api/nouns';
import type { FieldsProps } from '../../form';
import { ProseField } from '../../../fields/prose-field';
import { ScaleField } from './scale-field';

export type SurveyBody = {
  survey: number;
  csat: number | null;
  nps: number | null;
  ces: number | null;
  comment: string;
};

export const surveysIn = ({ steps: { 'follow-up-surveys': step } }: Things['handovers']) =>
  'surveys' in step ? step.surveys : [];

interface SurveyFieldsProps extends FieldsProps<'handovers', SurveyBody> {
  /** The numbers to choose from. */
  numbers: number[];
}

export function SurveyFields({ body, onChange, errors, numbers }: SurveyFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {numbers.length > 1 && (
        <Select
          label={t('form.survey')}
          data={numbers.map((number) => ({ value: String(number), label: t('form.surveyNumber', { number }) }))}
          value={String(body.survey)}
          onChange={(number) => number && onChange({ ...body, survey: Number(number) })}
          error={errors['survey']}
          allowDeselect={false}
        />
      )}
      <ScaleField
        label={t('form.csat')}
        least={1}
        most={5}
        ends={[t('form.csatLeast'), t('form.csatMost')]}
        value={body.csat}
        onChange={(csat) => onChange({ ...body, csat })}
        error={errors['csat']}
        required
      />
      <ScaleField
        label={t('form.nps')}
        least={0}
        most={10}
        ends={[t('form.npsLeast'), t('form.npsMost')]}
        value={body.nps}
        onChange={(nps) => onChange({ ...body, nps })}
        error={errors['nps']}
        required
      />
      <ScaleField
        label={t('form.ces')}
        least={1}
        most={7}
        ends={[t('form.cesLeast'), t('form.cesMost')]}
        value={body.ces}
        onChange={(ces) => onChange({ ...body, ces })}
        error={errors['ces']}
      />
      <ProseField
        label={t('form.comment')}
        value={body.comment}
        onChange={(comment) => onChange({ ...body, comment })}
        error={errors['comment']}
        most={4_000}
      />
    </Stack>
  );
}

export const surveyIsReady = ({ survey, csat, nps }: SurveyBody): boolean =>
  survey > 0 && csat !== null && nps !== null;

export const surveyToSend = ({ survey, csat, nps, ces, comment }: SurveyBody) => ({
  survey,
  csat,
  nps,
  ...(ces === null ? {} : { ces }),
  ...(comment.trim() ? { comment } : {}),
});
