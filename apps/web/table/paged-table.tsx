// A paged list: what is shown while it loads, when it fails, when it is empty, and otherwise its rows.
//   <PagedTable list={useInfiniteQuery(clientsQuery(search))} empty={<EmptyState text={…} />} label=… columns=… />
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { itemsOf, type PageOf } from '../api/paged';
import { ProblemMessage } from '../parts/problem-message';
import { Waiting } from '../parts/waiting';
import { DataTable, type DataTableProps } from './data-table';

interface PagedTableProps<Row> extends Omit<DataTableProps<Row>, 'rows' | 'more' | 'isBehind'> {
  list: UseInfiniteQueryResult<InfiniteData<PageOf<Row>>>;
  /** Shown instead of a table without rows. */
  empty: ReactNode;
}

export function PagedTable<Row>({ list, empty, ...table }: PagedTableProps<Row>) {
  if (list.isPending) return <Waiting />;
  if (list.error && !list.data) return <ProblemMessage error={list.error} onRetry={list.refetch} />;
  const rows = itemsOf(list.data);
  if (rows.length === 0) return empty;
  const more = {
    has: list.hasNextPage,
    isLoading: list.isFetchingNextPage,
    load: () => void list.fetchNextPage({ cancelRefetch: false }),
  };
  return <DataTable {...table} rows={rows} more={more} isBehind={list.isPlaceholderData} />;
}
