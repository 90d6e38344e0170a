import type { CaseDetail } from '@cryobridge/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { versionApi } from './version-api.js';

const againMs = 15_000;
/** Asking again keeps a session alive; a page that nobody touches stops asking, so that the session can end. */
const untouchedMs = 10 * 60_000;

/** Asks now and then, and whenever somebody comes back to the page, which version is the latest. */
export function useLatestVersion(id: string) {
  const touchedAt = useLastTouch();
  return useQuery({
    queryKey: ['latest', id],
    queryFn: () => versionApi.latest(id),
    refetchInterval: () => (Date.now() - touchedAt.current < untouchedMs ? againMs : false),
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  });
}

function useLastTouch() {
  const at = useRef(0);
  useEffect(() => {
    const touch = () => void (at.current = Date.now());
    touch();
    for (const event of ['pointerdown', 'keydown', 'focus'] as const) window.addEventListener(event, touch);
    return () => {
      for (const event of ['pointerdown', 'keydown', 'focus'] as const)
        window.removeEventListener(event, touch);
    };
  }, []);
  return at;
}

export function useVersions(id: string) {
  return useQuery({ queryKey: ['versions', id], queryFn: () => versionApi.list(id), staleTime: 0 });
}

/** One version of a plan, which only its signature can still change. */
export function useVersion(id: string, version: number) {
  return useQuery({
    queryKey: ['version', id, version],
    queryFn: () => versionApi.version(id, version),
  });
}

/** What a new version or a signature makes known. */
export function useKnowVersion(): (made: CaseDetail) => void {
  const queries = useQueryClient();
  return (made) => {
    const { id, version, madeAt, madeBy, signed } = made;
    queries.setQueryData(['case', id], made);
    queries.setQueryData(['latest', id], { version, madeAt, madeBy, signed });
    queries.setQueryData(['version', id, version], made);
    void queries.invalidateQueries({ queryKey: ['versions', id] });
    void queries.invalidateQueries({ queryKey: ['cases'] });
  };
}

export function useVersionChange(change: 'sign' | 'undo' | 'planAgain') {
  const know = useKnowVersion();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (detail: CaseDetail) => versionApi[change](detail),
    onSuccess: know,
    // Somebody else may have come first: the page then tells who.
    onError: (_error, { id }) => queries.invalidateQueries({ queryKey: ['latest', id] }),
  });
}
