// The second step: what the departure would do, taken from the events that announcing it would write.
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { previewQuery } from '../../api/departures';
import { EmptyState } from '../../parts/empty-state';
import { PersonLink } from '../../parts/things/links';
import { Money } from '../../parts/text/money';
import { Panel } from '../../parts/panel';
import { ProblemMessage } from '../../parts/problem-message';
import { Waiting } from '../../parts/waiting';
import { TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';
import { Conflicts } from '../../parts/things/conflicts';
import { PlanTable } from './plan-table';
import { TakeoverLoad } from './takeover-load';

type Client = Omit<Schemas['Preview']['clients'][number], 'proposal'>;

interface EffectsProps {
  body: Schemas['AnnounceBody'];
  onBack: () => void;
  onNext: () => void;
}

export function Effects({ body, onBack, onNext }: EffectsProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(previewQuery(body));
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('departure.new.back')}
    </Button>
  );
  if (isPending) return <Waiting />;
  if (!data)
    return (
      <Stack>
        <ProblemMessage error={error} onRetry={refetch} />
        <Group>{back}</Group>
      </Stack>
    );
  const { clients, conflicts, interimOwners } = data;
  return (
    <Stack gap="lg">
      <Sums clients={clients} />
      <Conflicts conflicts={conflicts} clients={clients} />
      <Panel title={t('departure.effects.clients')}>
        {clients.length === 0 ? (
          <EmptyState text={t('departure.effects.noClients')} />
        ) : (
          <PlanTable clients={clients} lastWorkingDay={data.lastWorkingDay} />
        )}
      </Panel>
      <Panel title={t('departure.effects.load')}>
        <TakeoverLoad leaver={body.representativeId} />
      </Panel>
      <Panel title={t('departure.effects.interim')}>
        <Text size="sm" c="dimmed">
          {t('departure.effects.interimAbout')}
        </Text>
        <Group gap="xs">
          {interimOwners.length === 0 ? (
            <Text>{t('departure.effects.noInterim')}</Text>
          ) : (
            interimOwners.map((id, index) => (
              <Text key={id} component="span">
                {`${index + 1}. `}
                <PersonLink id={id} />
              </Text>
            ))
          )}
        </Group>
      </Panel>
      <Group justify="space-between">
        {back}
        <Button onClick={onNext}>{t('departure.new.toAnnounce')}</Button>
      </Group>
    </Stack>
  );
}

/** The number of clients in each tier, and their combined value. */
function Sums({ clients }: { clients: Client[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const sums = TIERS.map((tier) => {
    const those = clients.filter((client) => client.tier === tier);
    return { tier, count: those.length, value: those.reduce((sum, each) => sum + Number(each.lifetimeSpend ?? 0), 0) };
  });
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {sums.map(({ tier, count, value }) => (
        <Stack key={tier} component="li" className="baton-surface" p="md" gap={2}>
          <Text size="sm" c="dimmed">
            {words.tier(tier)}
          </Text>
          <Text size="xl" fw={600}>
            {t('departure.effects.count', { count })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('departure.effects.value')} <Money amount={value} />
          </Text>
        </Stack>
      ))}
    </SimpleGrid>
  );
}
