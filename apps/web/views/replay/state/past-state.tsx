// The whole handover as of one moment: steps, people and dates, dossier, promises.
import { Box, Grid, Group, Stack } from '@mantine/core';
import { shallowEqual } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { StatusBadge, TierBadge } from '../../../parts/things/badges';
import { Panel } from '../../../parts/panel';
import { StageTrack } from '../../../parts/things/stage-track';
import { ClientPromises } from '../../handovers/client-promises';
import { Dossier } from '../../handovers/dossier';
import { FailedMails } from '../../handovers/failed-mails';
import { HandoverFacts } from '../../handovers/handover-facts';
import { Recorded } from '../../handovers/recorded';
import { stationsIn } from '../../handovers/stations';
import classes from './past-state.module.css';

type Handover = Schemas['HandoverDetail'];

interface PastStateProps {
  handover: Handover;
  isBehind: boolean;
}

/** Most events change one part of a handover; the other parts stay the same objects and need no re-render. */
const unlessOnlyDossier = (before: { handover: Handover }, after: { handover: Handover }) =>
  shallowEqual(drawn(before.handover), drawn(after.handover));
const drawn = ({ version: _v, dossier: _d, at: _a, ...rest }: Handover) => rest;
const Facts = memo(HandoverFacts, unlessOnlyDossier);
const Written = memo(Recorded, unlessOnlyDossier);
const Steps = memo(
  ({ handover }: { handover: Handover }) => <StageTrack stations={stationsIn(handover)} />,
  unlessOnlyDossier,
);

/** While the state of the chosen moment is loading, the previous one is dimmed. */
export const PastState = memo(function PastState({ handover, isBehind }: PastStateProps) {
  const { t } = useTranslation();
  return (
    <Box
      className={classes.state}
      data-behind={isBehind || undefined}
      aria-busy={isBehind}
      data-shows={handover.version}
    >
      <FailedMails handover={handover} />
      <Panel
        title={t('handover.steps')}
        actions={
          <Group gap={6}>
            <StatusBadge status={handover.status} />
            <TierBadge tier={handover.tier} />
          </Group>
        }
      >
        <Steps handover={handover} />
      </Panel>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Panel title={t('handover.dossier')}>
              <Dossier handover={handover} />
            </Panel>
            <Written handover={handover} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Panel title={t('handover.facts')}>
              <Facts handover={handover} />
            </Panel>
            <ClientPromises handover={handover} isPast />
          </Stack>
        </Grid.Col>
      </Grid>
    </Box>
  );
});
