import type { Basis, ClaimId, Knowledge } from '@cryobridge/knowledge';
import { ClaimError } from '@cryobridge/plan';
import { thresholdClaims, thresholdIds, type ThresholdId } from './thresholds.js';

/** What a person who signs a threshold should see beside it. */
export interface ThresholdFact {
  readonly id: ThresholdId;
  readonly claim: ClaimId;
  readonly label: string;
  readonly unit: string;
  /** Null: only the kind of number is checked. */
  readonly range: readonly [number, number] | null;
  readonly basis: Basis;
  readonly doubts: string | null;
}

export function thresholdFacts({ claims }: Pick<Knowledge, 'claims'>): readonly ThresholdFact[] {
  return thresholdIds.map((id) => {
    const claim = claims[thresholdClaims[id]];
    if (claim === undefined) throw new ClaimError(`${thresholdClaims[id]} is not in knowledge`);
    const { label, unit, basis } = claim;
    return {
      id,
      claim: claim.id,
      label,
      unit,
      range: claim.range ?? null,
      basis,
      doubts: claim.doubts ?? null,
    };
  });
}
