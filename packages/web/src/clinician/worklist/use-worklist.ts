import type { Worklist } from '@cryobridge/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';

/** The list moves on its own, so it asks again by itself. */
const againMs = 60_000;

export function useWorklist() {
  return useQuery({
    queryKey: ['worklist'],
    queryFn: () => call<Worklist>('/api/worklist'),
    staleTime: 0,
    refetchInterval: againMs,
    refetchOnWindowFocus: true,
  });
}
