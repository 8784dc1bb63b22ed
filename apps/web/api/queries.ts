// What is read from the api and kept: keys begin with the kind of thing, so that news of that kind make them stale.
import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An api that is being started again is asked until it is back; what is wrong stays wrong.
      retry: (failures, error) => isPassing(error) && failures < 5,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
