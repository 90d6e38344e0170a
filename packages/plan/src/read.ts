import type { Claim, ClaimId, Knowledge } from '@cryobridge/knowledge';
import type { RuleId } from './decision.js';

/**
 * A rule and the claims it may read. A trailing `*` covers every claim with that beginning.
 * `rules.ts` lists them all; a test finds claims that no rule reads and rules that read no claim.
 */
export interface RuleSpec {
  readonly id: RuleId;
  readonly claims: readonly ClaimId[];
}

/** Reads claims for one rule and remembers which, so that the plan can show them. */
export interface RuleReader {
  claim(id: ClaimId): Claim;
  /** @throws {ClaimError} when the claim holds no number. */
  number(id: ClaimId): number;
  text(id: ClaimId): string;
  list(id: ClaimId): readonly (string | number)[];
}

export interface ClaimReader {
  for(rule: RuleSpec): RuleReader;
  /** Sorted ids of every claim read so far. */
  used(): readonly ClaimId[];
}

/** Our own bug: a rule asked for a claim that is not declared, not there, or not of that type. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';
}

export function covers(declared: ClaimId, id: ClaimId): boolean {
  return declared.endsWith('*') ? id.startsWith(declared.slice(0, -1)) : declared === id;
}

export function claimReader(knowledge: Pick<Knowledge, 'claims'>): ClaimReader {
  const used = new Set<ClaimId>();
  return {
    used: () => [...used].sort(),
    for(rule) {
      const claim = (id: ClaimId): Claim => {
        if (!rule.claims.some((declared) => covers(declared, id)))
          throw new ClaimError(`${rule.id} does not declare ${id}`);
        const found = knowledge.claims[id];
        if (found === undefined) throw new ClaimError(`${rule.id} reads ${id}, which is not in knowledge`);
        used.add(id);
        return found;
      };
      return {
        claim,
        number(id) {
          const { value } = claim(id);
          if (typeof value !== 'number') throw new ClaimError(`${id} holds no number`);
          return value;
        },
        text(id) {
          const { value } = claim(id);
          if (typeof value !== 'string') throw new ClaimError(`${id} holds no text`);
          return value;
        },
        list(id) {
          const { value } = claim(id);
          if (!Array.isArray(value)) throw new ClaimError(`${id} holds no list`);
          return value;
        },
      };
    },
  };
}
