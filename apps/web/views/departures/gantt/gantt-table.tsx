// The chart's data as a table of dates. `plain` has no links: then it stands beside the chart, which has them.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { DateText, dayInWords } from '../../../parts/text/date-text';
import { HandoverLink } from '../../../parts/things/links';
import { StackingTable } from '../../../table/stacking-table';
import { STEPS } from '../../../api/words';
import { useWords } from '../../../parts/text/words';

type Step = Schemas['GanttHandoverView']['steps'][number];

export function GanttTable({ gantt, plain }: { gantt: Schemas['Gantt']; plain?: boolean }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  return (
    <StackingTable
      caption={t('gantt.until', { day: dayInWords(gantt.lastWorkingDay, i18n.language) })}
      rows={gantt.handovers}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'client',
          label: t('word.client'),
          cell: ({ id, clientName }) => (plain ? clientName : <HandoverLink id={id} name={clientName} />),
        },
        { name: 'tier', label: t('word.tier'), cell: ({ tier }) => words.tier(tier) },
        { name: 'status', label: t('word.status'), cell: ({ status }) => words.status(status) },
        ...STEPS.map((step) => ({
          name: step,
          label: words.stage(step),
          cell: ({ steps }: Schemas['GanttHandoverView']) => {
            const found = steps.find((each) => each.step === step);
            return found && <StepDate step={found} />;
          },
        })),
      ]}
    />
  );
}

function StepDate({ step }: { step: Step }) {
  const { t } = useTranslation();
  const at = step.doneAt ?? step.dueAt;
  const state = step.status === 'settled' ? 'done' : step.status === 'skipped' ? 'skipped' : undefined;
  return (
    <>
      {at ? <DateText at={at} time={false} /> : t('gantt.noDate')}
      {(step.late || state) && (
        <Text size="xs" c={step.late ? 'var(--mantine-color-error)' : 'dimmed'}>
          {[state && t(`station.${state}`), step.late && t('gantt.late')].filter(Boolean).join(' · ')}
        </Text>
      )}
    </>
  );
}
