// The whole handover as it stood at one moment: steps, people and dates, dossier, promises.
import { Box, Grid, Stack } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { StatusBadge, TierBadge } from '../../parts/badges';
import { Panel } from '../../parts/panel';
import { StageTrack } from '../../parts/stage-track';
import { ClientPromises } from '../handovers/client-promises';
import { Dossier } from '../handovers/dossier';
import { HandoverFacts } from '../handovers/handover-facts';
import { Recorded } from '../handovers/recorded';
import { stationsIn } from '../handovers/stations';
import classes from './past-state.module.css';

interface PastStateProps {
  handover: Schemas['HandoverDetail'];
  isBehind: boolean;
}

/** While the state of the chosen moment is on its way, the one before is shown faintly. */
export const PastState = memo(function PastState({ handover, isBehind }: PastStateProps) {
  const { t } = useTranslation();
  return (
    <Box
      className={classes.state}
      data-behind={isBehind || undefined}
      aria-busy={isBehind}
      data-shows={handover.version}
    >
      <Panel
        title={t('handover.steps')}
        actions={
          <span>
            <StatusBadge status={handover.status} /> <TierBadge tier={handover.tier} />
          </span>
        }
      >
        <StageTrack stations={stationsIn(handover)} />
      </Panel>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Panel title={t('handover.dossier')}>
              <Dossier handover={handover} />
            </Panel>
            <Recorded handover={handover} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Panel title={t('handover.facts')}>
              <HandoverFacts handover={handover} />
            </Panel>
            <ClientPromises handover={handover} isPast />
          </Stack>
        </Grid.Col>
      </Grid>
    </Box>
  );
});
