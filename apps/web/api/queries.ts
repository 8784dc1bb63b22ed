// The cache of what is read from the api: keys begin with the kind of thing, so that changes of that kind make them
// stale.
import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A restarting api is retried until it is back; real errors are not.
      retry: (failures, error) => isPassing(error) && failures < 5,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
