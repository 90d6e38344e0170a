import type { ClaimId } from '@cryobridge/knowledge';
import type { FactValue, Statement } from '../decision.js';

export interface Refusal {
  readonly ok: false;
  readonly why: Statement;
}

export function opioidStatement(
  name: string,
  facts: Readonly<Record<string, FactValue>> = {},
  claims: readonly ClaimId[] = [],
): Statement {
  return { id: `say:opioid.${name}`, facts, claims };
}

export function refuse(
  name: string,
  facts: Readonly<Record<string, FactValue>> = {},
  claims: readonly ClaimId[] = [],
): Refusal {
  return { ok: false, why: opioidStatement(name, facts, claims) };
}
