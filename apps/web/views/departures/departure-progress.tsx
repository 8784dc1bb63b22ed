// How far the handovers of a departure are: how many are done, and how many are at each step, each a link to the board.
import { Anchor, Group, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { STEPS } from '../../api/words';
import { useWords } from '../../parts/text/words';

/** Wrapped lines are closer together than words in a line. */
const GAP = { gap: '0.25rem var(--mantine-spacing-lg)' };

export function DepartureProgress({ gantt: { departureId, handovers } }: { gantt: Schemas['Gantt'] }) {
  const { t } = useTranslation();
  const words = useWords();
  const done = handovers.filter(({ status }) => status === 'completed').length;
  const off = handovers.filter(({ status }) => status === 'cancelled').length;
  const running = handovers.filter(({ status }) => status === 'open' || status === 'paused');
  const late = running.filter(({ steps }) => steps.some((step) => step.late && step.doneAt === null)).length;
  const share = (count: number) => (count / handovers.length) * 100;
  return (
    <Stack gap="sm">
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={share(done)} color="baton" />
        <Progress.Section value={share(off)} color="gray" />
      </Progress.Root>
      <Group style={GAP}>
        <Text fw={600}>{t('departure.closedOf', { done: done + off, of: handovers.length })}</Text>
        {off > 0 && <Text c="dimmed">{t('departure.cancelledCount', { count: off })}</Text>}
        {late > 0 && (
          <Anchor
            c="var(--mantine-color-error)"
            renderRoot={(props) => (
              <Link to="/handovers" search={{ departure: departureId, overdue: true }} {...props} />
            )}
          >
            {t('departure.lateCount', { count: late })}
          </Anchor>
        )}
        <Anchor renderRoot={(props) => <Link to="/handovers" search={{ departure: departureId }} {...props} />}>
          {t('handover.siblings')}
        </Anchor>
      </Group>
      {running.length > 0 && (
        <Group component="ul" p={0} m={0} style={{ ...GAP, listStyle: 'none' }}>
          {STEPS.map((step) => {
            const count = running.filter(({ stage }) => stage === step).length;
            return (
              count > 0 && (
                <li key={step}>
                  <Anchor
                    size="sm"
                    renderRoot={(props) => (
                      <Link to="/handovers" search={{ departure: departureId, stage: step }} {...props} />
                    )}
                  >
                    {t('departure.atStep', { step: words.stage(step), count })}
                  </Anchor>
                </li>
              )
            );
          })}
        </Group>
      )}
    </Stack>
  );
}
