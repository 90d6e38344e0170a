import type { NerveSiteId, ProbeId } from '@cryobridge/knowledge';

/** What the ids of all claims about a probe or a nerve site begin with. */
export function claimsOf(id: ProbeId | NerveSiteId): `claim:${string}` {
  return `claim:${id.replace(':', '.')}.`;
}
