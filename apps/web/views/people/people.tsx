// Everybody who looks after clients, with filters kept in the address.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/names';
import { EmptyState } from '../../parts/empty-state';
import { FilterBar } from '../../parts/filter-bar';
import { ImportLink } from '../../parts/import-link';
import { Page } from '../../parts/page';
import { useSession } from '../../api/session';
import { PagedTable } from '../../table/paged-table';
import { peopleQuery, type PeopleSearch } from './people-query';
import { usePeopleColumns } from './people-columns';
import { PRESENCES } from '../../api/words';

export function People() {
  const { t } = useTranslation();
  const { managers } = usePeople();
  const search = useSearch({ from: '/staff/people' });
  const navigate = useNavigate({ from: '/people' });
  const onChange = useCallback(
    (part: PeopleSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  // The api tells only superiors that somebody is leaving.
  const knowsWhoLeaves = useSession()?.role !== 'rep';
  const status = {
    name: 'status' as const,
    label: t('word.status'),
    options: PRESENCES.map((value) => ({ value, label: t(`people.status.${value}`) })),
  };
  const manager = {
    name: 'manager' as const,
    label: t('word.manager'),
    options: managers.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <Page title={t('place.people')} about={t('people.about')} actions={<ImportLink />}>
      <FilterBar
        values={search}
        onChange={onChange}
        text={{ name: 'q', label: t('people.find') }}
        choices={knowsWhoLeaves ? [status, manager] : [manager]}
      />
      <Rows search={search} />
    </Page>
  );
}

function Rows({ search }: { search: PeopleSearch }) {
  const { t } = useTranslation();
  const columns = usePeopleColumns();
  const list = useInfiniteQuery({ ...peopleQuery(search), placeholderData: keepPreviousData });
  return (
    <PagedTable
      list={list}
      empty={<EmptyState text={Object.keys(search).length > 0 ? t('people.noneFits') : t('people.empty')} />}
      label={t('place.people')}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      linkOf={({ id }) => ({ to: '/people/$id', params: { id } })}
      columns={columns}
    />
  );
}
