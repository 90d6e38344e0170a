import type { ClaimId, SourceId } from '@cryobridge/knowledge';
import type { Reason, Statement } from './decision.js';
import type { Plan } from './plan.js';

/** Place of a source in the plan's list, from 1. */
export type SourceNumber = number;

/** What stands behind a sentence of the plan, for where there is no room for the sources themselves. */
export interface SourceMark {
  /** Where the plan lists its sources, from 1. */
  readonly listedAt: readonly SourceNumber[];
  /** Something in it is assumed. */
  readonly assumed: boolean;
}

export function sourceMarks(
  plan: Pick<Plan, 'sources' | 'claims'>,
): (statement: Statement | Reason) => SourceMark {
  const numberOf = new Map<SourceId, number>(plan.sources.map(({ id }, i) => [id, i + 1]));
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim]));
  const sourcesOf = (ids: readonly ClaimId[]) =>
    ids.flatMap((id) => claims.get(id)?.sources.map(({ source }) => source) ?? []);
  return (statement) => {
    const cited = 'sources' in statement ? statement.sources : sourcesOf(statement.claims);
    const numbers = [...new Set(cited.flatMap((id) => numberOf.get(id) ?? []))].sort((a, b) => a - b);
    return { listedAt: numbers, assumed: statement.claims.some((id) => claims.get(id)?.basis === 'assumed') };
  };
}
