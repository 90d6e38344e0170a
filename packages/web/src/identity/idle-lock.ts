import type { QueryClient } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';

/** The page is locked; whoever left it may come back to it. */
export interface Locked {
  readonly userId: string;
  readonly name: string;
}

const key = ['locked'];

/** In memory only: a page that is loaded anew starts clean. */
export function useLocked(): Locked | null {
  const { data } = useQuery<Locked | null>({
    queryKey: key,
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  });
  return data ?? null;
}

export function lockedNow(queries: QueryClient): Locked | null {
  return queries.getQueryData<Locked | null>(key) ?? null;
}

export function setLocked(queries: QueryClient, locked: Locked | null): void {
  queries.setQueryData(key, locked);
}

const holders = new Set<object>();

/** Work that must stay in sight, such as a freeze that runs: as long as anybody holds the page, it does not lock. */
export function holdPage(): () => void {
  const holder = {};
  holders.add(holder);
  return () => void holders.delete(holder);
}

export function isPageHeld(): boolean {
  return holders.size > 0;
}
