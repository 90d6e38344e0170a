import type { SessionState } from '@cryobridge/contract';
import { focusManager, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { knowCsrfToken } from '../api/client.js';
import { forgetWho } from './forget-who.js';
import { lockedNow, setLocked } from './idle-lock.js';
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

/**
 * Takes up a new session; nothing that an earlier person saw stays behind. Whoever left a page that locked comes back
 * to it as it was.
 */
export function useEntered(): (state: SessionState) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (state) => {
    knowCsrfToken(state.csrf);
    const locked = lockedNow(queries);
    const isBack = locked !== null && locked.userId === state.user?.id;
    if (!isBack) queries.removeQueries({ predicate: ({ queryKey }) => !stays.has(queryKey[0]) });
    if (locked !== null && !isBack) void navigate('/', { replace: true });
    queries.setQueryData(key, state);
    setLocked(queries, null);
    focusManager.setFocused(undefined);
  };
}

const stays = new Set<unknown>(['session', 'locked']);

/** Signs out, here or everywhere, and forgets what was shown. */
export function useLeave(): (how: () => Promise<null>) => Promise<void> {
  const queries = useQueryClient();
  return async (how) => {
    await how().catch(() => {});
    knowCsrfToken(null);
    await forgetWho().catch(() => {});
    queries.removeQueries({ predicate: ({ queryKey }) => !stays.has(queryKey[0]) });
    await queries.invalidateQueries({ queryKey: key });
  };
}
