// The load as a table: of each tier how many now, and how many afterwards where that differs.
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonLink } from '../../parts/links';
import { useWords, type Tier } from '../../parts/words';
import type { Loaded } from './loads';

interface LoadTableProps {
  loads: Loaded[];
  tiers: readonly Tier[];
  /** Without links. */
  plain: boolean;
}

export function LoadTable({ loads, tiers, plain }: LoadTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const table = (
    <Table verticalSpacing="xs">
      <Table.Caption>{t('reports.load.title')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('departure.load.who')}</Table.Th>
          {tiers.map((tier) => (
            <Table.Th key={tier} ta="right">
              {words.tier(tier)}
            </Table.Th>
          ))}
          <Table.Th ta="right">{t('reports.load.sum')}</Table.Th>
          <Table.Th ta="right">{t('departure.load.capacity')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {loads.map(({ id, name, before, after, sums, capacity, isFull }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" fw={500}>
              {plain ? name : <PersonLink id={id} name={name} />}
            </Table.Th>
            {tiers.map((tier) => (
              <Table.Td key={tier} ta="right">
                <Change before={before[tier]} after={after[tier]} />
              </Table.Td>
            ))}
            <Table.Td ta="right" fw={600}>
              <Change before={sums.before} after={sums.after} />
            </Table.Td>
            <Table.Td ta="right">
              {capacity ?? t('departure.load.untold')}
              {isFull && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {t('reports.load.isFull')}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  if (plain) return table;
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      {table}
    </Table.ScrollContainer>
  );
}

function Change({ before, after }: { before: number; after: number }) {
  const { t } = useTranslation();
  return <>{before === after ? before : t('reports.load.change', { before, after })}</>;
}
