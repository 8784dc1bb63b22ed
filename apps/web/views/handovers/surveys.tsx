// The surveys of a handover: planned, sent, answered, unanswered or undelivered, and what was said.
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/text/date-text';
import { Panel } from '../../parts/panel';

type Step = Schemas['HandoverDetail']['steps']['follow-up-surveys'];
type Survey = Extract<Step, { surveys: unknown }>['surveys'][number];

interface SurveysProps {
  surveys: Survey[];
  /** The numbers of surveys whose mail could not be delivered. */
  failed: (number | undefined)[];
}

export function Surveys({ surveys, failed }: SurveysProps) {
  const { t } = useTranslation();
  const stateOf = ({ status, number }: Survey) =>
    status === 'requested' && failed.includes(number) ? t('survey.failed') : t(`survey.${status}`);
  return (
    <Panel title={t('stage.follow-up-surveys')}>
      <Stack gap="sm">
        {surveys.map((survey) => (
          <div key={survey.number}>
            <Text component="div">
              {t('form.surveyNumber', { number: survey.number })} · {stateOf(survey)}{' '}
              <DateText at={'at' in survey ? survey.at : survey.dueAt} time={false} />
            </Text>
            {survey.status === 'answered' && (
              <>
                <Text size="sm">
                  {t('survey.scores', { csat: survey.answer.csat, nps: survey.answer.nps })}
                  {survey.answer.ces !== undefined && ` · ${t('survey.ease', { ces: survey.answer.ces })}`}
                </Text>
                {survey.answer.comment && <Text className="baton-prose">{survey.answer.comment}</Text>}
              </>
            )}
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
