// What a change of a departure would do to each of its handovers, and what could not be kept.
//   <Consequences preview={preview} />
import { Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useFirstRows } from '../../../parts/first-rows';
import { Badge, type BadgeColor } from '../../../parts/things/badge';
import { TierBadge } from '../../../parts/things/badges';
import { Conflicts } from '../../../parts/things/conflicts';
import { DateText } from '../../../parts/text/date-text';
import { useWords } from '../../../parts/text/words';
import { CHANGES } from '../../../api/words';

type Changed = Schemas['ChangedHandoverView'];
const COLORS: Record<Changed['outcome'], BadgeColor> = {
  moved: 'baton',
  cancelled: 'red',
  'goes-on': 'green',
  closed: 'gray',
};

export function Consequences({ preview: { after, handovers, conflicts } }: { preview: Schemas['ChangePreview'] }) {
  const { t } = useTranslation();
  const outcomes = CHANGES.map((outcome) => ({
    outcome,
    count: handovers.filter((each) => each.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  const { shown, more } = useFirstRows(handovers.filter(({ outcome }) => outcome !== 'closed'));
  return (
    <Stack gap="sm" component="section" aria-label={t('consequences.title')} aria-live="polite">
      <Text fw={600}>{t('consequences.title')}</Text>
      <Group gap="xs">
        {outcomes.map(({ outcome, count }) => (
          <Text key={outcome} size="sm">
            {t(`consequences.count.${outcome}`, { count })}
          </Text>
        ))}
        {handovers.length === 0 && <Text size="sm">{t('departure.noHandovers')}</Text>}
      </Group>
      {after && (
        <Conflicts
          conflicts={conflicts}
          clients={handovers.map(({ clientId, clientName }) => ({ clientId, name: clientName }))}
        />
      )}
      <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {shown.map((each) => (
            <Line key={each.id} changed={each} />
          ))}
        </Stack>
        {more}
      </ScrollArea.Autosize>
    </Stack>
  );
}

function Line({ changed: { clientName, tier, outcome, steps } }: { changed: Changed }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li>
      <Group gap="xs">
        <Text fw={500} size="sm">
          {clientName}
        </Text>
        <TierBadge tier={tier} />
        <Badge color={COLORS[outcome]}>{t(`consequences.outcome.${outcome}`)}</Badge>
      </Group>
      {steps.map(({ step, before, after, compressed }) => (
        <Group key={step} gap={6} ml="md">
          <Text size="sm" c="dimmed">
            {words.stage(step)}
          </Text>
          <Text size="sm" component="span">
            {before ? <DateText at={before} time={false} /> : '–'}
          </Text>
          <IconArrowRight size={14} aria-label={t('consequences.to')} role="img" />
          <Text size="sm" component="span" c={compressed ? 'var(--mantine-color-error)' : undefined}>
            <DateText at={after} time={false} /> {compressed && t('departure.effects.compressed')}
          </Text>
        </Group>
      ))}
    </li>
  );
}
