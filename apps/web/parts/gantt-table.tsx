// The same as the drawing, as a table of dates. `plain` has no links: then it stands beside the drawing, which has them.
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { DateText } from './date-text';
import { HandoverLink } from './links';
import { STEPS, useWords } from './words';

type Step = Schemas['GanttHandoverView']['steps'][number];

export function GanttTable({ gantt, plain }: { gantt: Schemas['Gantt']; plain?: boolean }) {
  const { t } = useTranslation();
  const words = useWords();
  const table = (
    <Table verticalSpacing="xs">
      <Table.Caption>
        {t('word.lastWorkingDay')}: <DateText day={gantt.lastWorkingDay} />
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('word.client')}</Table.Th>
          <Table.Th>{t('word.tier')}</Table.Th>
          <Table.Th>{t('word.status')}</Table.Th>
          {STEPS.map((step) => (
            <Table.Th key={step}>{words.stage(step)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {gantt.handovers.map(({ id, clientName, tier, status, steps }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" fw={500}>
              {plain ? clientName : <HandoverLink id={id} name={clientName} />}
            </Table.Th>
            <Table.Td>{words.tier(tier)}</Table.Td>
            <Table.Td>{words.status(status)}</Table.Td>
            {STEPS.map((step) => (
              <Table.Td key={step}>
                <StepDate step={steps.find((each) => each.step === step)} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  if (plain) return table;
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      {table}
    </Table.ScrollContainer>
  );
}

function StepDate({ step }: { step: Step | undefined }) {
  const { t } = useTranslation();
  if (!step) return <>–</>;
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
