// The columns of the directory; colleagues see fewer than superiors.
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { PersonLink } from '../../parts/things/links';
import { TIERS } from '../../api/words';
import { useSession } from '../../api/session';
import type { Column } from '../../table/cells';
import { Presence } from './presence';

type Row = Schemas['RepresentativeItem'];

export function usePeopleColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const isColleague = useSession()?.role === 'rep';
  return useMemo(() => {
    const known: Column<Row>[] = [
      { name: 'name', label: t('people.name'), width: 'minmax(10rem, 1.6fr)', cell: ({ name }) => name },
      { name: 'title', label: t('people.title'), width: 'minmax(9rem, 1.6fr)', cell: ({ title }) => title ?? '–' },
      {
        name: 'manager',
        label: t('word.manager'),
        width: 'minmax(9.5rem, 1.3fr)',
        cell: ({ managerId, managerName }) => (managerId ? <PersonLink id={managerId} name={managerName} /> : '–'),
      },
    ];
    if (isColleague) return known;
    return [
      ...known,
      {
        name: 'clients',
        label: t('place.clients'),
        width: '6rem',
        isNumber: true,
        cell: (row) => <ClientCount row={row} />,
      },
      {
        name: 'handovers',
        label: t('people.openHandovers'),
        width: '7rem',
        isNumber: true,
        cell: ({ openHandovers }) => openHandovers ?? '–',
      },
      { name: 'status', label: t('word.status'), width: 'minmax(10rem, 1fr)', cell: (row) => <Presence {...row} /> },
    ];
  }, [t, isColleague]);
}

function ClientCount({ row: { id, name, load } }: { row: Row }) {
  const { t } = useTranslation();
  const count = load ? TIERS.reduce((sum, tier) => sum + (load[tier] ?? 0), 0) : undefined;
  if (!count) return <>{count ?? '–'}</>;
  return (
    <Anchor
      inherit
      aria-label={t('people.clientsOf', { name, count })}
      renderRoot={(props) => <Link to="/clients" search={{ owner: id, active: true }} {...props} />}
    >
      {count}
    </Anchor>
  );
}
