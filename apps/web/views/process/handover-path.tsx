// The process of a handover, with the path it has taken until a moment, and where it deviated from the process.
import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { STEPS } from '../../api/words';
import { Diagram, type StepMark } from './diagram';
import { conformanceQuery, handoverProcessQuery } from './process-queries';

interface HandoverPathProps {
  /** As of that moment. */
  handover: Schemas['HandoverDetail'];
  /** The position of that moment in the whole log. */
  position: number;
}

// Not re-rendered while the user drags.
export default memo(HandoverPath);

function HandoverPath({ handover, position }: HandoverPathProps) {
  const { t } = useTranslation();
  const process = useQuery(handoverProcessQuery(handover.id));
  const conformance = useQuery(conformanceQuery(handover.id));
  const marks = useMemo(() => marksOf(handover, conformance.data, position), [handover, conformance.data, position]);
  if (!process.data)
    return process.error ? <ProblemMessage error={process.error} onRetry={process.refetch} /> : <Waiting />;
  return (
    <Stack gap="md">
      <Group gap="md">
        {(['done', 'here', 'skipped', 'undone'] as const).map((mark) => (
          <Text key={mark} size="sm" component="span">
            {t(`process.mark.${mark}`)}: {[...marks.values()].filter((each) => each === mark).length}
          </Text>
        ))}
      </Group>
      <Diagram bpmn={process.data} label={t('process.path')} marks={marks} />
      {conformance.error && <ProblemMessage error={conformance.error} onRetry={conformance.refetch} />}
      {conformance.data && <Verdict conformance={conformance.data} />}
    </Stack>
  );
}

function marksOf(
  { steps, stage, status }: Schemas['HandoverDetail'],
  conformance: Schemas['ConformanceView'] | undefined,
  position: number,
): Map<string, StepMark> {
  const marks = new Map<string, StepMark>();
  if (status === 'open' || status === 'paused') marks.set(stage, 'here');
  for (const played of conformance?.activities ?? [])
    if (played.position <= position) marks.set(played.activity, played.undone ? 'undone' : 'done');
  for (const step of STEPS) if (steps[step].status === 'skipped') marks.set(step, 'skipped');
  return marks;
}

function Verdict({ conformance: { fits, complete, deviations } }: { conformance: Schemas['ConformanceView'] }) {
  const { t } = useTranslation();
  return (
    <Alert
      variant="light"
      color={fits ? 'green' : 'yellow'}
      icon={fits ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={fits ? t(complete ? 'process.fits' : 'process.fitsSoFar') : t('process.deviates')}
    >
      {deviations.length > 0 && (
        <List size="sm">
          {deviations.map(({ sentence }) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
