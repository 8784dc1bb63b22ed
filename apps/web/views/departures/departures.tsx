// Who is leaving, and how far each departure's handovers are.
import { Button, Group, Progress, Text } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { departuresQuery } from '../../api/departures';
import { DEPARTURE_STATUSES } from '../../api/words';
import { DateText } from '../../parts/text/date-text';
import { EmptyState } from '../../parts/empty-state';
import { FilterBar } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { useSession } from '../../api/session';
import type { Column } from '../../table/cells';
import { PagedTable } from '../../table/paged-table';
import { DepartureBadge } from './departure-badge';

type Row = Schemas['DepartureItem'];

export function Departures() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/departures' });
  const navigate = useNavigate({ from: '/departures' });
  const onChange = useCallback(
    (part: { status?: string }) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  const options = DEPARTURE_STATUSES.map((value) => ({ value, label: t(`departure.status.${value}`) }));
  return (
    <Page title={t('place.departures')} about={t('departure.about')} actions={<Announce />}>
      <FilterBar values={search} onChange={onChange} choices={[{ name: 'status', label: t('word.status'), options }]} />
      <Rows search={search} />
    </Page>
  );
}

/** There is no departure yet, so no `allowed` can say who may announce: the api accepts it from HR. */
function Announce() {
  const { t } = useTranslation();
  if (useSession()?.role !== 'hr') return null;
  return (
    <Button
      leftSection={<IconUserMinus size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/departures/new" {...props} />}
    >
      {t('departure.new.title')}
    </Button>
  );
}

function Rows({ search }: { search: { status?: string } }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const list = useInfiniteQuery(departuresQuery(search));
  return (
    <PagedTable
      list={list}
      empty={<EmptyState text={search.status ? t('departure.noneFits') : t('departure.empty')} action={<Announce />} />}
      label={t('place.departures')}
      keyOf={({ id }) => id}
      nameOf={({ representativeName }) => representativeName ?? t('person.unknown')}
      linkOf={({ id }) => ({ to: '/departures/$id', params: { id } })}
      columns={columns}
    />
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        name: 'who',
        label: t('departure.who'),
        width: 'minmax(10rem, 2fr)',
        cell: ({ representativeName }) => representativeName ?? t('person.unknown'),
      },
      {
        name: 'lastDay',
        label: t('word.lastWorkingDay'),
        width: 'minmax(9rem, 1fr)',
        cell: ({ lastWorkingDay }) => <DateText day={lastWorkingDay} />,
      },
      {
        name: 'status',
        label: t('word.status'),
        width: 'minmax(9rem, 1fr)',
        cell: ({ status }) => <DepartureBadge status={status} />,
      },
      {
        name: 'handovers',
        label: t('place.handovers'),
        width: 'minmax(10rem, 2fr)',
        cell: ({ handovers, openHandovers }) => (
          <Group gap="xs" wrap="nowrap" justify="inherit">
            <Progress
              value={handovers === 0 ? 0 : ((handovers - openHandovers) / handovers) * 100}
              w="6rem"
              color="baton"
              aria-hidden
            />
            <Text size="sm">{t('departure.closedOf', { done: handovers - openHandovers, of: handovers })}</Text>
          </Group>
        ),
      },
      {
        name: 'announced',
        label: t('departure.announcedAt'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ announcedAt }) => <DateText at={announcedAt} time={false} />,
      },
    ],
    [t],
  );
}
