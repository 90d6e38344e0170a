import { describe, expect, it } from 'vitest';
import { evenPoints } from './even-points.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('evenPoints', () => {
  it('puts one value into every stratum of each coordinate', () => {
    const points = evenPoints(128, 6);
    for (let j = 0; j < 6; j++) {
      const strata = points.map((point) => Math.floor((point[j] ?? 0) * 128));
      expect(new Set(strata).size).toBe(128);
    }
  });

  it('fills a 4 by 4 board of every pair of coordinates with 128 points, 8 a square, 3 to 14 at worst', () => {
    const points = evenPoints(128, 6);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < i; j++) {
        const squares = Array.from({ length: 16 }, () => 0);
        for (const point of points) {
          const square = Math.floor((point[i] ?? 0) * 4) * 4 + Math.floor((point[j] ?? 0) * 4);
          squares[square] = (squares[square] ?? 0) + 1;
        }
        expect(Math.min(...squares)).toBeGreaterThanOrEqual(3);
        expect(Math.max(...squares)).toBeLessThanOrEqual(14);
      }
    }
  });

  it('averages a product of six variables to within one standard error of random points', () => {
    const product = mean(evenPoints(1024, 6).map((point) => point.reduce((all, x) => all * 2 * x, 1)));
    // The exact mean is 1; the standard error of 1024 random points is 0.067.
    expect(Math.abs(product - 1)).toBeLessThan(0.067);
  });

  it('averages a sum exactly where random points would err by 1 %', () => {
    expect(mean(evenPoints(1024, 6).map(mean))).toBeCloseTo(0.5, 9);
  });

  it('gives the same points again, strictly inside the cube, and refuses too many dimensions', () => {
    expect(evenPoints(64, 4)).toEqual(evenPoints(64, 4));
    expect(
      evenPoints(1000, 10)
        .flat()
        .every((x) => x > 0 && x < 1),
    ).toBe(true);
    expect(() => evenPoints(8, 11)).toThrow(RangeError);
  });
});
