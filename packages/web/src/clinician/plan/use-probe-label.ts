import type { ProbeId } from '@cryobridge/knowledge';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { term } from '../../parts/sentence.js';

/** Names probes as people do; until the names have come, by their id. */
export function useProbeLabel(): (probe: ProbeId) => string {
  const { data } = useQuery({ queryKey: ['probes'], queryFn: api.probes, staleTime: Infinity });
  return (probe) => term(data?.find((one) => one.id === probe)?.label ?? probe.slice('probe:'.length));
}
