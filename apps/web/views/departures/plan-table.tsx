// Each client with the date of each step; dates after the last working day, or that cannot be kept, are marked.
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { TierBadge } from '../../parts/things/badges';
import { DateText, dayInWords } from '../../parts/text/date-text';
import { ClientLink } from '../../parts/things/links';
import { Money } from '../../parts/text/money';
import { StackingTable, type StackingColumn } from '../../table/stacking-table';
import { STEPS, TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';

type Client = Omit<Schemas['Preview']['clients'][number], 'proposal'>;

export function PlanTable({ clients, lastWorkingDay }: { clients: Client[]; lastWorkingDay: string }) {
  const { t, i18n } = useTranslation();
  const columns = useColumns(clients, lastWorkingDay);
  // The most valuable clients first, where the eye begins.
  const sorted = clients.toSorted(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || Number(b.lifetimeSpend ?? 0) - Number(a.lifetimeSpend ?? 0),
  );
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('departure.effects.planAbout', { day: dayInWords(lastWorkingDay, i18n.language) })}
      </Text>
      <StackingTable rows={sorted} keyOf={({ clientId }) => clientId} columns={columns} />
    </>
  );
}

function useColumns(clients: Client[], lastWorkingDay: string): StackingColumn<Client>[] {
  const { t } = useTranslation();
  const words = useWords();
  const steps = STEPS.filter((step) => clients.some(({ plan }) => plan.some((each) => each.step === step)));
  return [
    {
      name: 'client',
      label: t('word.client'),
      cell: ({ clientId, name }) => <ClientLink id={clientId} name={name} />,
    },
    { name: 'tier', label: t('word.tier'), cell: ({ tier }) => <TierBadge tier={tier} /> },
    {
      name: 'value',
      label: t('departure.effects.value'),
      isNumber: true,
      cell: ({ lifetimeSpend }) => <Money amount={lifetimeSpend} />,
    },
    ...steps.map((step) => ({
      name: step,
      label: words.stage(step),
      cell: ({ plan }: Client) => {
        const planned = plan.find((each) => each.step === step);
        return planned && <Due planned={planned} lastWorkingDay={lastWorkingDay} />;
      },
    })),
  ];
}

function Due({ planned, lastWorkingDay }: { planned: Client['plan'][number]; lastWorkingDay: string }) {
  const { t } = useTranslation();
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
