import { QueryClient } from '@tanstack/react-query';
import { ServerProblem } from './server-problem';

const mostTries = 3;

/**
 * Keys of what is remembered begin with one of: `dossier` (then its code), `list`, `catalogue`, `operations`, `reports`.
 * The live stream makes `dossier`, `list` and `reports` stale.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < mostTries && (!(error instanceof ServerProblem) || error.passes),
    },
    mutations: { retry: false },
  },
});
