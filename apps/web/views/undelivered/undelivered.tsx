// What Baton still has to send, and what it could not deliver: whom it was for, why, and where to make up for it.
import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { effectsQuery } from '../../api/effects';
import { useSession } from '../../api/session';
import { EFFECT_STATUSES } from '../../api/words';
import { Badge } from '../../parts/things/badge';
import { EmptyState } from '../../parts/empty-state';
import { FilterBar } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { DateText } from '../../parts/text/date-text';
import { useWords } from '../../parts/text/words';
import type { Column } from '../../table/cells';
import { PagedTable } from '../../table/paged-table';

type Row = Schemas['EffectItem'];

export function Undelivered() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/undelivered' });
  const navigate = useNavigate({ from: '/undelivered' });
  const onChange = useCallback(
    (part: { status?: string }) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  const options = EFFECT_STATUSES.map((value) => ({ value, label: t(`undelivered.status.${value}`) }));
  return (
    <Page title={t('place.undelivered')} about={t('undelivered.about')}>
      <FilterBar values={search} onChange={onChange} choices={[{ name: 'status', label: t('word.status'), options }]} />
      <Rows search={search} />
    </Page>
  );
}

function Rows({ search }: { search: { status?: string } }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(effectsQuery(search));
  const nameOf = useKindText();
  const isPartial = useSession()?.role === 'administrator';
  return (
    <PagedTable
      list={list}
      empty={<EmptyState text={isPartial ? t('undelivered.emptyOfKnown') : t('undelivered.empty')} />}
      label={t('place.undelivered')}
      keyOf={({ id }) => id}
      nameOf={nameOf}
      linkOf={linkOf}
      columns={useColumns(nameOf)}
    />
  );
}

/** An administrator is not told what it is about. */
function linkOf({ of }: Row) {
  if (!of) return undefined;
  const params = { id: of.id };
  return of.kind === 'handover'
    ? { to: '/handovers/$id' as const, params }
    : { to: '/departures/$id' as const, params };
}

function useKindText() {
  const { t } = useTranslation();
  const words = useWords();
  return useCallback(
    ({ kind, step, number }: Row): string => {
      if (kind === 'interim-owner-needed') return t('undelivered.interimOwnerNeeded');
      return t(`failedMail.mail.${kind}`, { step: step ? words.stage(step) : '', number: number ?? '' });
    },
    [t, words],
  );
}

function useColumns(nameOf: (row: Row) => string): Column<Row>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      { name: 'kind', label: t('undelivered.what'), width: 'minmax(12rem, 2fr)', cell: nameOf },
      {
        name: 'of',
        label: t('undelivered.of'),
        width: 'minmax(9rem, 2fr)',
        cell: ({ of }) => of?.name ?? t('undelivered.notShown'),
      },
      {
        name: 'to',
        label: t('failedMail.to'),
        width: 'minmax(9rem, 2fr)',
        cell: ({ to }) => to.name ?? t(`undelivered.to.${to.kind}`),
      },
      {
        name: 'status',
        label: t('word.status'),
        width: 'minmax(8rem, 1fr)',
        cell: ({ status }) => (
          <Badge color={status === 'failed' ? 'red' : 'gray'}>{t(`undelivered.status.${status}`)}</Badge>
        ),
      },
      {
        name: 'since',
        label: t('undelivered.since'),
        width: 'minmax(9rem, 1fr)',
        cell: ({ since, failedAt }) => <DateText at={failedAt ?? since} />,
      },
      {
        name: 'reason',
        label: t('undelivered.reason'),
        width: 'minmax(10rem, 2fr)',
        cell: ({ reason }) => <Text size="sm">{reason}</Text>,
      },
    ],
    [t, nameOf],
  );
}
