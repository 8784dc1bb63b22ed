// Every client that the user may see, with filters kept in the address.
import { Anchor } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { usePeople } from '../../api/names';
import { Badge } from '../../parts/things/badge';
import { TierBadge } from '../../parts/things/badges';
import { EmptyState } from '../../parts/empty-state';
import { FilterBar } from '../../parts/filter-bar';
import { ImportLink } from '../../parts/import-link';
import { PersonLink } from '../../parts/things/links';
import { Money } from '../../parts/text/money';
import { Page } from '../../parts/page';
import { TIERS } from '../../api/words';
import { useWords } from '../../parts/text/words';
import type { Column } from '../../table/cells';
import { PagedTable } from '../../table/paged-table';
import { clientsQuery, type ClientsSearch } from './clients-query';

type Row = Schemas['ClientItem'];

export function Clients() {
  const { t } = useTranslation();
  const words = useWords();
  const { people } = usePeople();
  const search = useSearch({ from: '/staff/clients' });
  const navigate = useNavigate({ from: '/clients' });
  const onChange = useCallback(
    (part: ClientsSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  return (
    <Page title={t('place.clients')} about={t('clients.about')} actions={<ImportLink />}>
      <FilterBar
        values={search}
        onChange={onChange}
        text={{ name: 'q', label: t('clients.find') }}
        choices={[
          {
            name: 'tier',
            label: t('word.tier'),
            options: TIERS.map((value) => ({ value, label: words.tier(value) })),
          },
          {
            name: 'owner',
            label: t('word.owner'),
            options: people.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        switches={[{ name: 'active', label: t('clients.activeOnly') }]}
      />
      <Rows search={search} />
    </Page>
  );
}

function Rows({ search }: { search: ClientsSearch }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const list = useInfiniteQuery({ ...clientsQuery(search), placeholderData: keepPreviousData });
  return (
    <PagedTable
      list={list}
      empty={<EmptyState text={Object.keys(search).length > 0 ? t('clients.noneFits') : t('clients.empty')} />}
      label={t('place.clients')}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      linkOf={({ id }) => ({ to: '/clients/$id', params: { id } })}
      columns={columns}
    />
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { name: 'name', label: t('word.client'), width: 'minmax(10rem, 2fr)', cell: ({ name }) => name },
      { name: 'tier', label: t('word.tier'), width: '6rem', cell: ({ tier }) => <TierBadge tier={tier} /> },
      {
        name: 'value',
        label: t('departure.effects.value'),
        width: '7rem',
        isNumber: true,
        cell: ({ lifetimeSpend }) => <Money amount={lifetimeSpend} />,
      },
      {
        name: 'owner',
        label: t('word.owner'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ ownerId, ownerName }) => <PersonLink id={ownerId} name={ownerName} />,
      },
      {
        name: 'country',
        label: t('clients.country'),
        width: 'minmax(6rem, 1fr)',
        cell: ({ country }) => country ?? '–',
      },
      { name: 'now', label: t('word.status'), width: 'minmax(8rem, 1fr)', cell: (row) => <Now row={row} /> },
    ],
    [t],
  );
}

/** What is under way with the client, if anything. */
function Now({ row: { active, openHandoverId: id } }: { row: Row }) {
  const { t } = useTranslation();
  if (!active)
    return (
      <Badge color="gray" outline>
        {t('clients.inactive')}
      </Badge>
    );
  if (!id) return <>{t('clients.lookedAfter')}</>;
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/handovers/$id" params={{ id }} {...props} />}>
      {t('clients.inHandover')}
    </Anchor>
  );
}
