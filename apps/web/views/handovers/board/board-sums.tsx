// What the matching handovers are worth, how much of that is at risk, and how many are at each step. Clicking a step
// filters the board by it.
import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { STEPS } from '../../../api/words';
import { useWords } from '../../../parts/text/words';
import type { BoardSearch } from './board-filters';
import { sumsQuery } from './board-query';
import { SumFigures } from './sum-figures';
import classes from './board-sums.module.css';

interface BoardSumsProps {
  search: BoardSearch;
  onChange: (part: BoardSearch) => void;
}

export function BoardSums({ search, onChange }: BoardSumsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useQuery(sumsQuery(search));
  // The rows below say what is wrong, and what to do.
  if (!data || data.total.count === 0) return null;
  const { total, byStage } = data;
  return (
    <>
      <Group gap="xl">
        <SumFigures total={total} />
      </Group>
      <ul className={classes.steps} aria-label={t('board.byStep')}>
        {STEPS.map((step) => {
          const { open = 0, overdue = 0 } = byStage.find(({ stage }) => stage === step) ?? {};
          const isChosen = search.stage === step;
          return (
            <li key={step}>
              <UnstyledButton
                className={classes.step}
                aria-pressed={isChosen}
                onClick={() => onChange({ stage: isChosen ? undefined : step })}
              >
                <Text span size="sm" c="dimmed">
                  {words.stage(step)}
                </Text>
                <Group component="span" gap="xs" wrap="nowrap">
                  <Text span fw={600} size="lg">
                    {open}
                  </Text>
                  {overdue > 0 && (
                    <Text span size="sm" c="var(--mantine-color-error)">
                      <IconAlertTriangle size={14} aria-hidden /> {t('board.overdueCount', { count: overdue })}
                    </Text>
                  )}
                </Group>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
