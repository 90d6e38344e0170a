/**
 * Points of the Sobol sequence with a digital shift, in Gray-code order. Every block of 2^k points from the
 * start puts exactly one point into each of the 2^k equal slices of every coordinate; the shift (exclusive-or
 * with bits drawn from `seed`) keeps that and moves the first point off the corner. Deterministic.
 *
 * Holds for: up to 9 dimensions and 2^20 points. Not for: anything that must look random.
 * Checked by: sobol.test.ts (slices, primitive polynomials, tabled first points).
 * @source Joe and Kuo, SIAM J. Sci. Comput. 30 (2008) 2635-2654: polynomials and first direction numbers.
 */
export function sobolPoints({ count, dimensions, seed }: SobolRequest): readonly Float64Array[] {
  if (dimensions < 1 || dimensions > directionSeeds.length + 1) {
    throw new RangeError(`1 to ${directionSeeds.length + 1} dimensions, not ${dimensions}`);
  }
  const columns = Array.from({ length: dimensions }, (_, n) => coordinate(n, count, shiftOf(seed, n)));
  return Array.from({ length: count }, (_, n) => Float64Array.from(columns, (column) => column[n] ?? 0));
}

export interface SobolRequest {
  readonly count: number;
  readonly dimensions: number;
  readonly seed: number;
}

/** Degree, inner coefficients of the primitive polynomial, and first odd multipliers, from the second dimension on. */
export const directionSeeds: readonly {
  readonly degree: number;
  readonly inner: number;
  readonly first: readonly number[];
}[] = [
  { degree: 1, inner: 0, first: [1] },
  { degree: 2, inner: 1, first: [1, 3] },
  { degree: 3, inner: 1, first: [1, 3, 1] },
  { degree: 3, inner: 2, first: [1, 1, 1] },
  { degree: 4, inner: 1, first: [1, 1, 3, 3] },
  { degree: 4, inner: 4, first: [1, 3, 5, 13] },
  { degree: 5, inner: 2, first: [1, 1, 5, 5, 17] },
  { degree: 5, inner: 4, first: [1, 1, 5, 5, 5] },
];

const bits = 32;
const scale = 2 ** -bits;

function coordinate(dimension: number, count: number, shift: number): Float64Array {
  const directions = directionsOf(dimension);
  const values = new Float64Array(count);
  let state = 0;
  for (let n = 0; n < count; n++) {
    values[n] = (((state ^ shift) >>> 0) + 0.5) * scale;
    state ^= directions[lowestZeroBit(n)] ?? 0;
  }
  return values;
}

function lowestZeroBit(n: number): number {
  return 31 - Math.clz32(~n & (n + 1));
}

/** Direction numbers as 32-bit words: v_k = m_k · 2^(32 − k). */
function directionsOf(dimension: number): Int32Array {
  const seed = directionSeeds[dimension - 1];
  const words = new Int32Array(bits);
  for (let k = 0; k < bits; k++) {
    if (seed === undefined) words[k] = 1 << (bits - 1 - k);
    else if (k < seed.degree) words[k] = (seed.first[k] ?? 1) << (bits - 1 - k);
    else words[k] = nextDirection(words, k, seed);
  }
  return words;
}

function nextDirection(
  words: Int32Array,
  k: number,
  seed: { readonly degree: number; readonly inner: number },
): number {
  const { degree, inner } = seed;
  const oldest = words[k - degree] ?? 0;
  let word = oldest ^ (oldest >>> degree);
  for (let j = 1; j < degree; j++) {
    if ((inner >> (degree - 1 - j)) & 1) word ^= words[k - j] ?? 0;
  }
  return word;
}

/** Bits of one coordinate's shift: SplitMix32 of seed and dimension. */
function shiftOf(seed: number, dimension: number): number {
  let z = (seed + Math.imul(dimension + 1, 0x9e3779b9)) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
