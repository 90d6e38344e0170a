import type { ClaimId } from '@cryobridge/knowledge';
import type { FactValue, Statement } from '@cryobridge/plan';

export function dosesStatement(
  name: string,
  facts: Readonly<Record<string, FactValue>> = {},
  claims: readonly ClaimId[] = [],
): Statement {
  return { id: `say:doses.${name}`, facts, claims };
}
