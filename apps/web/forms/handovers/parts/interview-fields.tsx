// The interview by its guide: the trade's questions in the reader's language, each answered or left empty, and the
// user's own questions.
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { i18n } from '../../../languages/language';
import type { FieldsProps } from '../../form';
import { instantIn, ownZone, wallIn } from '../../../fields/instants';
import { LineField } from '../../../fields/line-field';
import { ProseField } from '../../../fields/prose-field';
import { TimeField } from '../../../fields/time-field';

type Answered = { question: string; answer: string };
/** `guide`: how many of the questions come from the guide and cannot be edited. */
export type InterviewBody = { wall: string; answers: Answered[]; guide: number; notes: string };

const GUIDE = [
  'today',
  'change',
  'goals',
  'decides',
  'never',
  'contact',
  'promises',
  'person',
  'picture',
  'sentence',
] as const;

export const guideQuestions = (): Answered[] =>
  GUIDE.map((name) => ({ question: i18n.t(`guide.${name}`), answer: '' }));

export function InterviewFields({ body, onChange, errors }: FieldsProps<'handovers', InterviewBody>) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Answered>) =>
    onChange({ ...body, answers: body.answers.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <Stack gap="md">
      <TimeField
        label={t('form.heldAt')}
        value={body.wall}
        onChange={(wall) => onChange({ ...body, wall })}
        error={errors['heldAt']}
        max={wallIn(Date.now(), ownZone())}
      />
      <Text size="sm" c="dimmed">
        {t('form.guideAbout')}
      </Text>
      {body.answers.map(({ question, answer }, index) =>
        index < body.guide ? (
          <ProseField
            key={index}
            label={question}
            value={answer}
            onChange={(text) => set(index, { answer: text })}
            error={errors[`answers.${index}.answer`]}
            most={10_000}
            rows={2}
          />
        ) : (
          <OwnQuestion
            key={index}
            asked={{ question, answer }}
            onChange={(part) => set(index, part)}
            onRemove={() => onChange({ ...body, answers: body.answers.filter((_, at) => at !== index) })}
          />
        ),
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange({ ...body, answers: [...body.answers, { question: '', answer: '' }] })}
      >
        {t('form.ownQuestion')}
      </Button>
      <ProseField
        label={t('form.interviewNotes')}
        value={body.notes}
        onChange={(notes) => onChange({ ...body, notes })}
        error={errors['notes']}
        most={10_000}
      />
    </Stack>
  );
}

interface OwnQuestionProps {
  asked: Answered;
  onChange: (part: Partial<Answered>) => void;
  onRemove: () => void;
}

function OwnQuestion({ asked: { question, answer }, onChange, onRemove }: OwnQuestionProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <LineField
          label={t('form.question')}
          value={question}
          onChange={(value) => onChange({ question: value })}
          most={1_000}
          flex={1}
        />
        <ActionIcon variant="default" size="lg" aria-label={t('form.removeQuestion')} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <ProseField
        label={t('form.answer')}
        value={answer}
        onChange={(text) => onChange({ answer: text })}
        most={10_000}
        rows={2}
      />
    </Stack>
  );
}

const given = ({ answers }: InterviewBody): Answered[] =>
  answers.filter(({ question, answer }) => question.trim() !== '' && answer.trim() !== '');

export const interviewIsReady = (body: InterviewBody): boolean =>
  instantIn(body.wall, ownZone()) !== '' && (given(body).length > 0 || body.notes.trim() !== '');

export const interviewToSend = (body: InterviewBody) => ({
  heldAt: instantIn(body.wall, ownZone()),
  answers: given(body),
  ...(body.notes.trim() ? { notes: body.notes } : {}),
});
