import { describe, expect, it } from 'vitest';
import { directionSeeds, sobolPoints } from './sobol.js';

describe('sobolPoints', () => {
  it('puts one point into each equal slice of every coordinate', () => {
    for (const count of [4, 16, 64, 256]) {
      const points = sobolPoints({ count, dimensions: 9, seed: 7 });
      for (let d = 0; d < 9; d++) {
        const slices = new Set(points.map((point) => Math.floor((point[d] ?? 0) * count)));
        expect(slices.size).toBe(count);
      }
    }
  });

  it('fills every elementary box of the first two coordinates', () => {
    const points = sobolPoints({ count: 64, dimensions: 2, seed: 3 });
    for (let k = 0; k <= 6; k++) {
      const boxes = points.map(
        ([a = 0, b = 0]) => `${Math.floor(a * 2 ** k)}/${Math.floor(b * 2 ** (6 - k))}`,
      );
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it('agrees with the first published points once the shift is taken off', () => {
    const points = sobolPoints({ count: 8, dimensions: 5, seed: 0 });
    const bits = (value: number) => Math.floor(value * 2 ** 32);
    const first = points[0] ?? new Float64Array(5);
    const plain = points.map((point) =>
      [...point].map((value, d) => ((bits(value) ^ bits(first[d] ?? 0)) >>> 0) / 2 ** 32),
    );
    // Joe and Kuo's own table of the first ten points, dimensions 1 to 5.
    expect(plain).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ]);
  });

  it('starts from primitive polynomials and odd multipliers below their limit', () => {
    for (const { degree, inner, first } of directionSeeds) {
      const polynomial = (1 << degree) | (inner << 1) | 1;
      expect(orderOf(polynomial, degree)).toBe(2 ** degree - 1);
      first.forEach((multiplier, k) => {
        expect(multiplier % 2).toBe(1);
        expect(multiplier).toBeLessThan(2 ** (k + 1));
      });
    }
  });

  it('integrates a smooth function three times better than random points', () => {
    const errors = Array.from({ length: 16 }, (_, seed) => {
      const points = sobolPoints({ count: 256, dimensions: 6, seed });
      return (
        points.reduce((sum, point) => sum + point.reduce((product, x) => product * 2 * x, 1), 0) / 256 - 1
      );
    });
    const rootMeanSquare = Math.hypot(...errors) / 4;
    const random = Math.sqrt(((4 / 3) ** 6 - 1) / 256);
    expect(rootMeanSquare).toBeLessThan(random / 3);
  });

  it('repeats for a seed, differs between seeds, and refuses a tenth dimension', () => {
    const make = (seed: number) => sobolPoints({ count: 16, dimensions: 3, seed });
    expect(make(5)).toEqual(make(5));
    expect(make(5)).not.toEqual(make(6));
    expect(() => sobolPoints({ count: 4, dimensions: 10, seed: 1 })).toThrow(RangeError);
  });
});

/** Multiplicative order of x modulo a polynomial over GF(2), both as bit patterns. */
function orderOf(polynomial: number, degree: number): number {
  let power = 1;
  for (let n = 1; n < 2 ** degree; n++) {
    power <<= 1;
    if (power >> degree) power ^= polynomial;
    if (power === 1) return n;
  }
  return -1;
}
