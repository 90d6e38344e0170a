import type { Claim, ClaimId, NerveSiteId } from '@cryobridge/knowledge';
import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import type { RuleReader } from '../read.js';

/**
 * The claim that holds the distance, mm, from the freeze to the cut end of the nerve, which is what a nerve
 * of an amputated limb regrows to. The most particular one that knowledge has: this site at this level, this
 * level, anywhere.
 */
export function stumpDistance(
  knowledge: PlanContext['knowledge'],
  reader: RuleReader,
  { nerveSite, level }: { readonly nerveSite: NerveSiteId; readonly level: AmputationLevel | null },
): Claim {
  const site = nerveSite.slice('nerve:'.length);
  const candidates: readonly ClaimId[] =
    level === null
      ? []
      : [`claim:regeneration.distance.${level}.${site}`, `claim:regeneration.distance.${level}`];
  const known = candidates.find((id) => knowledge.claims[id] !== undefined);
  return reader.claim(known ?? 'claim:regeneration.distance.elsewhere');
}
