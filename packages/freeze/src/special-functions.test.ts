import { describe, expect, it } from 'vitest';
import { besselK, erf, erfc, expIntegralE1, rootBetween } from './special-functions.js';

/** Values from the tables of Abramowitz and Stegun, Handbook of Mathematical Functions. */
describe('special functions against tables', () => {
  it.each([
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [2, 0.995322265],
    [3, 0.9999779095],
  ])('erf(%d)', (x, value) => {
    expect(erf(x)).toBeCloseTo(value, 9);
    expect(erf(-x)).toBeCloseTo(-value, 9);
  });

  it.each([
    [2.6, 2.360344165e-4],
    [4, 1.54172579e-8],
    [6, 2.151973671e-17],
  ])('erfc(%d)', (x, value) => expect(erfc(x) / value).toBeCloseTo(1, 8));

  it.each([
    [0.01, 4.0379295765],
    [0.5, 0.5597735948],
    [1, 0.2193839344],
    [2, 0.0489005107],
    [10, 4.15696893e-6],
  ])('E₁(%d)', (x, value) => expect(expIntegralE1(x) / value).toBeCloseTo(1, 8));

  it.each([
    [0.1, 2.4270690247, 9.8538447809],
    [1, 0.4210244382, 0.6019072302],
    [5, 0.0036910983, 0.0040446134],
  ])('K₀ and K₁ of %d', (x, zero, one) => {
    expect(besselK(0, x) / zero).toBeCloseTo(1, 7);
    expect(besselK(1, x) / one).toBeCloseTo(1, 7);
  });

  it('finds a root whichever way the function runs', () => {
    expect(rootBetween((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 12);
    expect(rootBetween((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 12);
  });
});
