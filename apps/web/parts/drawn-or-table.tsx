// A chart, or the same data as a table: the reader chooses. With the chart, screen readers still get the table, without
// links, which would lead the keyboard to invisible places.
//   <DrawnOrTable drawn={<Chart />} table={(plain) => <Dates plain={plain} />} legend={…} />
import { Group, SegmentedControl, Stack, VisuallyHidden } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DrawnOrTableProps {
  drawn: ReactNode;
  table: (plain: boolean) => ReactNode;
  /** What the chart's colours mean. */
  legend: ReactNode;
}

export function DrawnOrTable({ drawn, table, legend }: DrawnOrTableProps) {
  const { t } = useTranslation();
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="md" aria-hidden>
          {look === 'chart' && legend}
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
        table(false)
      ) : (
        <>
          {drawn}
          <VisuallyHidden>{table(true)}</VisuallyHidden>
        </>
      )}
    </Stack>
  );
}
