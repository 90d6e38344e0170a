import type { SessionState } from '@cryobridge/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { knowCsrfToken } from '../api/client.js';
import { forgetWho } from './forget-who.js';
import { identityApi } from './identity-api.js';

const key = ['session'];

/** Who is signed in. */
export function useSession() {
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const state = await identityApi.session();
      knowCsrfToken(state.csrf);
      return state;
    },
    staleTime: 60_000,
    // Without a network it fails at once, and the page can say so.
    networkMode: 'always',
    refetchOnWindowFocus: true,
  });
}

/** Takes up a new session; nothing that an earlier person saw stays behind. */
export function useEntered(): (state: SessionState) => void {
  const queries = useQueryClient();
  return (state) => {
    knowCsrfToken(state.csrf);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    queries.setQueryData(key, state);
  };
}

/** Signs out, here or everywhere, and forgets what was shown. */
export function useLeave(): (how: () => Promise<null>) => Promise<void> {
  const queries = useQueryClient();
  return async (how) => {
    await how().catch(() => {});
    knowCsrfToken(null);
    await forgetWho().catch(() => {});
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    await queries.invalidateQueries({ queryKey: key });
  };
}
