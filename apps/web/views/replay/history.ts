// The events of a handover in the reader's language: fetched again when the language or the handover changes.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { historyQuery } from '../../api/things';

export const toldHistoryQuery = (id: string, language: string) => {
  const query = historyQuery('handovers', id);
  return queryOptions({
    queryFn: query.queryFn,
    queryKey: ['handover', id, 'history', language],
    placeholderData: keepPreviousData,
  });
};
