import type { Claim, ClaimValue } from '@cryobridge/knowledge';
import type { LocalField } from './local-field.js';

/** Lowest and highest number of a value; null: it holds none. */
export function boundsOf(value: ClaimValue): readonly [low: number, high: number] | null {
  if (typeof value === 'number') return [value, value];
  if (!Array.isArray(value)) return null;
  const numbers = value.filter((each): each is number => typeof each === 'number');
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)];
}

export interface Looseness {
  /** Looser than the value that the sources give. */
  readonly isLooser: boolean;
  /** Looser than anything that they name. */
  readonly isBeyond: boolean;
  /** The loosest that may be signed; null: nothing bounds it. */
  readonly bound: number | null;
}

const free: Looseness = { isLooser: false, isBeyond: false, bound: null };

/** How a local value stands to the sourced one. Where no source gives a value there is nothing to loosen. */
export function looseness(
  value: ClaimValue,
  { claim, field }: { readonly claim: Pick<Claim, 'value' | 'range'>; readonly field: LocalField },
): Looseness {
  const [local, sourced] = [boundsOf(value), boundsOf(claim.value)];
  if (local === null || sourced === null) return free;
  const higher = field.looser === 'higher';
  const edge = higher ? sourced[1] : sourced[0];
  const named = claim.range?.[higher ? 1 : 0];
  const bound = named ?? (field.kind === 'ceiling' ? edge : null);
  const past = (limit: number) => (higher ? local[1] > limit : local[0] < limit);
  return { isLooser: past(edge), isBeyond: bound !== null && past(bound), bound };
}
