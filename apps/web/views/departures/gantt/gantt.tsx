// The handovers of a departure over time, with its last working day.
//   <Gantt gantt={gantt} />
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { DrawnOrTable } from '../../../parts/drawn-or-table';
import { GanttChart } from './gantt-chart';
import { GanttTable } from './gantt-table';
import classes from './gantt.module.css';

const LEGEND = ['done', 'here', 'ahead', 'late'] as const;

export function Gantt({ gantt }: { gantt: Schemas['Gantt'] }) {
  const { t } = useTranslation();
  return (
    <DrawnOrTable
      drawn={<GanttChart gantt={gantt} />}
      table={(plain) => <GanttTable gantt={gantt} plain={plain} />}
      legend={LEGEND.map((state) => (
        <Group key={state} gap={6}>
          <span className={classes.sample} data-state={state} />
          <Text size="xs" c="dimmed">
            {state === 'late' ? t('gantt.overdue') : t(`station.${state}`)}
          </Text>
        </Group>
      ))}
    />
  );
}
