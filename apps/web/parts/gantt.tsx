// The handovers of a departure over time, against its last working day: drawn for the eye, and the same as a table, which
// is what a screen reader gets in any case.
//   <Gantt gantt={gantt} />
import { Group, SegmentedControl, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { GanttChart } from './gantt-chart';
import { GanttTable } from './gantt-table';
import classes from './gantt.module.css';

const LEGEND = ['done', 'here', 'ahead', 'late'] as const;

export function Gantt({ gantt }: { gantt: Schemas['Gantt'] }) {
  const { t } = useTranslation();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="md" aria-hidden>
          {look === 'chart' &&
            LEGEND.map((state) => (
              <Group key={state} gap={6}>
                <span className={classes.sample} data-state={state} />
                <Text size="xs" c="dimmed">
                  {state === 'late' ? t('status.overdue') : t(`station.${state}`)}
                </Text>
              </Group>
            ))}
        </Group>
        <SegmentedControl
          size="xs"
          className="baton-no-print"
          aria-label={t('gantt.look')}
          value={look}
          onChange={(next) => setLook(next as 'chart' | 'table')}
          data={[
            { value: 'chart', label: t('gantt.chart') },
            { value: 'table', label: t('gantt.table') },
          ]}
        />
      </Group>
      {look === 'table' ? (
        <GanttTable gantt={gantt} />
      ) : (
        <>
          <GanttChart gantt={gantt} />
          <VisuallyHidden>
            <GanttTable gantt={gantt} plain />
          </VisuallyHidden>
        </>
      )}
    </Stack>
  );
}
