// Each client with the date of each of its steps; what comes after the last working day, or cannot be kept, is marked.
import { Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { TierBadge } from '../../parts/badges';
import { DateText } from '../../parts/date-text';
import { ClientLink } from '../../parts/links';
import { Money } from '../../parts/money';
import { STEPS, TIERS, useWords } from '../../parts/words';

type Client = Omit<Schemas['Preview']['clients'][number], 'proposal'>;

export function PlanTable({ clients, lastWorkingDay }: { clients: Client[]; lastWorkingDay: string }) {
  const { t } = useTranslation();
  const words = useWords();
  // The most precious first, as the eye begins at the top.
  const sorted = clients.toSorted(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || Number(b.lifetimeSpend ?? 0) - Number(a.lifetimeSpend ?? 0),
  );
  const steps = STEPS.filter((step) => clients.some(({ plan }) => plan.some((each) => each.step === step)));
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('departure.effects.planAbout')} <DateText day={lastWorkingDay} />
      </Text>
      <Table.ScrollContainer minWidth={940} type="native">
        <Table verticalSpacing="xs" striped="even">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('word.client')}</Table.Th>
              <Table.Th>{t('word.tier')}</Table.Th>
              <Table.Th ta="right">{t('departure.effects.value')}</Table.Th>
              {steps.map((step) => (
                <Table.Th key={step}>{words.stage(step)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map(({ clientId, name, tier, lifetimeSpend, plan }) => (
              <Table.Tr key={clientId}>
                <Table.Th scope="row" fw={500}>
                  <ClientLink id={clientId} name={name} />
                </Table.Th>
                <Table.Td miw={104}>
                  <TierBadge tier={tier} />
                </Table.Td>
                <Table.Td ta="right">
                  <Money amount={lifetimeSpend} />
                </Table.Td>
                {steps.map((step) => (
                  <Table.Td key={step}>
                    <Due planned={plan.find((each) => each.step === step)} lastWorkingDay={lastWorkingDay} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Due({ planned, lastWorkingDay }: { planned: Client['plan'][number] | undefined; lastWorkingDay: string }) {
  const { t } = useTranslation();
  if (!planned) return <>–</>;
  const { dueAt, compressed } = planned;
  return (
    <>
      <Group
        gap={4}
        wrap="nowrap"
        style={{ whiteSpace: 'nowrap' }}
        c={compressed ? 'var(--mantine-color-error)' : undefined}
      >
        {compressed && <IconAlertTriangle size={15} aria-hidden />}
        <DateText at={dueAt} time={false} />
      </Group>
      {(compressed || dueAt.slice(0, 10) > lastWorkingDay) && (
        <Text size="xs" c={compressed ? 'var(--mantine-color-error)' : 'dimmed'}>
          {compressed ? t('departure.effects.compressed') : t('departure.effects.afterwards')}
        </Text>
      )}
    </>
  );
}
