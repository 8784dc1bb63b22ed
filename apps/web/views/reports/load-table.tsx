// The load as a table: for each tier the number now, and the number afterwards if it differs.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonLink } from '../../parts/things/links';
import { StackingTable } from '../../table/stacking-table';
import type { Tier } from '../../api/words';
import { useWords } from '../../parts/text/words';
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
  return (
    <StackingTable
      caption={t('reports.load.title')}
      rows={loads}
      keyOf={({ id }) => id}
      columns={[
        {
          name: 'who',
          label: t('departure.load.who'),
          cell: ({ id, name }) => (plain ? name : <PersonLink id={id} name={name} />),
        },
        ...tiers.map((tier) => ({
          name: tier,
          label: words.tier(tier),
          isNumber: true,
          cell: ({ before, after }: Loaded) => <Change before={before[tier]} after={after[tier]} />,
        })),
        {
          name: 'sum',
          label: t('reports.load.sum'),
          isNumber: true,
          cell: ({ sums }) => (
            <strong>
              <Change {...sums} />
            </strong>
          ),
        },
        {
          name: 'capacity',
          label: t('departure.load.capacity'),
          isNumber: true,
          cell: ({ capacity, isFull }) => (
            <>
              {capacity ?? t('departure.load.untold')}
              {isFull && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {t('reports.load.isFull')}
                </Text>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Change({ before, after }: { before: number; after: number }) {
  const { t } = useTranslation();
  return <>{before === after ? before : t('reports.load.change', { before, after })}</>;
}
