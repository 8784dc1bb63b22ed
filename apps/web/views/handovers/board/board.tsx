// The board: every handover that the user may see, with filters kept in the address.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { itemsOf } from '../../../api/paged';
import { EmptyState } from '../../../parts/empty-state';
import { Page } from '../../../parts/page';
import { useSession } from '../../../api/session';
import { PagedTable } from '../../../table/paged-table';
import { BoardFilters, type BoardSearch } from './board-filters';
import { BoardSums } from './board-sums';
import { boardQuery } from './board-query';
import { useBoardColumns } from './board-columns';

export function Board() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/handovers' });
  const navigate = useNavigate({ from: '/handovers' });
  const onChange = useCallback(
    (part: BoardSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true }),
    [navigate],
  );
  return (
    <Page title={t('place.handovers')} about={t('board.about')}>
      <BoardFilters search={search} onChange={onChange} />
      <BoardSums search={search} onChange={onChange} />
      <Rows search={search} />
    </Page>
  );
}

const ManyBar = lazy(() => import('../../../actions/many-bar'));

type Row = Schemas['HandoverItem'];
const keyOf = ({ id }: Row) => id;
const linkOf = ({ id }: Row) => ({ to: '/handovers/$id', params: { id } }) as const;

/** The commands that make sense with the same content for many; whether it may be sent, the api says for each. */
const FOR_MANY = ['nominate-successor', 'approve-successor', 'approve-dossier', 'pause', 'resume'] as const;

function Rows({ search }: { search: BoardSearch }) {
  const { t } = useTranslation();
  const columns = useBoardColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const canDecide = useSession()?.role !== 'auditor';
  const board = useInfiniteQuery({ ...boardQuery(search), placeholderData: keepPreviousData });
  const nameOf = useCallback(({ clientName }: Row) => clientName ?? t('client.unnamed'), [t]);
  // Selected rows that the filters have hidden are not sent.
  const names = new Map(
    itemsOf(board.data)
      .filter(({ id }) => chosen.has(id))
      .map((row) => [row.id, nameOf(row)]),
  );
  return (
    <>
      <PagedTable
        list={board}
        empty={<EmptyState text={Object.keys(search).length > 0 ? t('board.noneFits') : t('board.empty')} />}
        label={t('place.handovers')}
        keyOf={keyOf}
        nameOf={nameOf}
        linkOf={linkOf}
        columns={columns}
        {...(canDecide ? { choice: { chosen, onChange: setChosen } } : {})}
      />
      {names.size > 0 && (
        <Suspense>
          <ManyBar
            noun="handovers"
            ids={[...names.keys()]}
            nameOf={(id) => names.get(id) ?? t('client.unnamed')}
            commands={FOR_MANY}
            onClear={() => setChosen(new Set())}
          />
        </Suspense>
      )}
    </>
  );
}
