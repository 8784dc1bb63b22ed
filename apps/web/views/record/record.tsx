// The record and what proves it: whether it is sound, its checkpoints and keys, and everything that can be downloaded.
import { Grid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { useSession } from '../../api/session';
import { Checkpoint } from './checkpoint';
import { Checkpoints } from './checkpoints';
import { Downloads } from './downloads';
import { Keys } from './keys';
import { Offline } from './offline';
import { Verification } from './verification';

export function Record() {
  const { t } = useTranslation();
  const session = useSession();
  // The whole log is for those who are accountable for it.
  const mayTake = session?.role === 'hr' || session?.role === 'auditor';
  return (
    <Page title={t('record.title')} about={t('record.about')}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <Panel title={t('record.verification')}>
              <Verification />
            </Panel>
            <Panel title={t('record.newest')}>
              <Checkpoint />
            </Panel>
            <Panel title={t('record.offline')}>
              <Offline />
            </Panel>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            {mayTake && (
              <Panel title={t('record.downloads')}>
                <Downloads />
              </Panel>
            )}
            <Panel title={t('record.checkpoints')}>
              <Checkpoints />
            </Panel>
            <Panel title={t('record.keys')}>
              <Keys />
            </Panel>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
