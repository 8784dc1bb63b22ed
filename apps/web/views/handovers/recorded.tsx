// What was recorded of the visit and the interview, and what the client answered to the surveys.
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { DateText } from '../../parts/text/date-text';
import { Panel } from '../../parts/panel';
import { useList } from '../../parts/text/use-list';
import { Surveys } from './surveys';

type Handover = Schemas['HandoverDetail'];

export function Recorded({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const list = useList();
  const { 'joint-visit': visitStep, interview: interviewStep, 'follow-up-surveys': surveyStep } = handover.steps;
  const visit = 'visit' in visitStep ? visitStep.visit : undefined;
  const arranged = 'scheduledAt' in visitStep ? visitStep : undefined;
  const interview = 'interview' in interviewStep ? interviewStep.interview : undefined;
  const surveys = 'surveys' in surveyStep ? surveyStep.surveys : [];
  const zone = handover.clientTimeZone;
  return (
    <>
      {arranged && (
        <Panel title={t('stage.joint-visit')}>
          <Text component="div">
            <DateText at={arranged.scheduledAt} zone={arranged.timeZone} relative /> ·{' '}
            {t(`form.modes.${arranged.mode}`)}
            {arranged.place && ` · ${arranged.place}`}
          </Text>
        </Panel>
      )}
      {visit && (
        <Panel title={t('stage.joint-visit')}>
          <Text size="sm" c="dimmed" component="div">
            <DateText at={visit.heldAt} zone={zone} /> · {t(`form.modes.${visit.mode}`)} · {list(visit.present)}
          </Text>
          {visit.notes && <Text className="baton-prose">{visit.notes}</Text>}
        </Panel>
      )}
      {interview && (
        <Panel title={t('stage.interview')}>
          <Text size="sm" c="dimmed" component="div">
            <DateText at={interview.heldAt} zone={zone} />
          </Text>
          <Stack gap="sm">
            {interview.answers.map(({ question, answer }, index) => (
              <div key={index}>
                <Title order={3} size="h6">
                  {question}
                </Title>
                <Text className="baton-prose">{answer}</Text>
              </div>
            ))}
            {interview.notes && <Text className="baton-prose">{interview.notes}</Text>}
          </Stack>
        </Panel>
      )}
      {surveys.length > 0 && <Surveys surveys={surveys} failed={handover.failedMails.map(({ number }) => number)} />}
    </>
  );
}
