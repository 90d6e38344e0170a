import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance made from a seed: the same seed, index and purpose always draw the same. */
export interface Draws {
  /** Evenly in 0–1, 1 excluded. */
  fraction(): number;
  between(low: number, high: number): number;
  /** Whole, both ends included. */
  whole(low: number, high: number): number;
  happens(chance: number): boolean;
  normal(): number;
  exponential(mean: number): number;
}

/** Each purpose has a stream of its own, so that a new draw in one leaves the others as they were. */
export function drawsFor(
  { seed, index }: { readonly seed: number; readonly index: number },
  purpose: string,
): Draws {
  const words = [...purpose].map((letter) => letter.codePointAt(0) ?? 0);
  const generator = xoroshiro128plus([seed, index, ...words].reduce(mixed, 0x9e3779b9));
  const fraction = () => uniformFloat64(generator);
  return {
    fraction,
    between: (low, high) => low + (high - low) * fraction(),
    whole: (low, high) => uniformInt(generator, low, high),
    happens: (chance) => fraction() < chance,
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    exponential: (mean) => -mean * Math.log(1 - fraction()),
  };
}

/** Spreads small numbers over all 32 bits: neighbouring seeds give unrelated streams. */
function mixed(hash: number, word: number): number {
  let h = Math.imul(hash ^ word, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A version 4 UUID out of the stream. */
export function drawnUuid(draws: Draws): string {
  const hex = Array.from({ length: 4 }, () => draws.whole(-0x80000000, 0x7fffffff) >>> 0)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
