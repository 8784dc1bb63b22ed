// A manager's start page: what is at risk, and what waits for their decision.
import { Anchor, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tasks } from '../day/tasks';
import { sumsQuery } from '../handovers/board/board-query';
import { SumFigures } from '../handovers/board/sum-figures';

const SHOWN = 5;

export function ManagerStart() {
  const { t } = useTranslation();
  const { data } = useQuery(sumsQuery({}));
  return (
    <Stack gap="lg">
      {data && (
        <Group gap="xl" className="baton-surface" p="lg">
          <SumFigures total={data.total} />
          {data.total.overdue > 0 && (
            <Anchor renderRoot={(props) => <Link to="/handovers" search={{ overdue: true }} {...props} />}>
              {t('start.toOverdue')}
            </Anchor>
          )}
        </Group>
      )}
      <Title order={2} size="h4">
        {t('start.waitsForYou')}
      </Title>
      <Tasks limit={SHOWN} />
      <Title order={2} size="h4">
        {t('start.places')}
      </Title>
    </Stack>
  );
}
