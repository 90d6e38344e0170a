import type { ClaimId, NerveSiteId } from '@cryobridge/knowledge';
import type { AmputationLevel } from '../case.js';
import type { PlanContext } from '../context.js';
import { nerveSites } from './nerve-sites.js';
import { byLevelRule, notEligibleRule } from './rules.js';

export interface Sites {
  readonly required: readonly NerveSiteId[];
  readonly optional: readonly NerveSiteId[];
}

/** Levels for which one site may stand in for two. */
export type Approach = 'branches' | 'above-split';

/** Nerve sites of the table; none at a level that is not eligible. */
export function sitesForLevel(
  context: Pick<PlanContext, 'read'>,
  level: AmputationLevel,
  approach: Approach = 'branches',
): Sites {
  if (!isEligibleLevel(context, level)) return { required: [], optional: [] };
  const table = `claim:targets.${level}` as const;
  const aboveSplit = `${table}.above-split` as const;
  const required = approach === 'above-split' && hasAboveSplit(level) ? aboveSplit : table;
  const optional = `${table}.optional` as const;
  return {
    required: listed(context, required),
    optional: byLevelRule.claims.includes(optional) ? listed(context, optional) : [],
  };
}

export function isEligibleLevel(context: Pick<PlanContext, 'read'>, level: AmputationLevel): boolean {
  return !context.read.for(notEligibleRule).list('claim:targets.not-eligible').includes(level);
}

export function hasAboveSplit(level: AmputationLevel): boolean {
  return byLevelRule.claims.includes(`claim:targets.${level}.above-split`);
}

function listed(context: Pick<PlanContext, 'read'>, claim: ClaimId): NerveSiteId[] {
  return context.read
    .for(byLevelRule)
    .list(claim)
    .map((id) => {
      const site = nerveSites.find((known) => known === id);
      if (site === undefined) throw new TargetError(`${claim} names ${id}, which is not a nerve site`);
      return site;
    });
}

/** Our own bug: the target table and the nerve sites do not fit. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}
