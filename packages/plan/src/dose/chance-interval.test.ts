import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceInterval } from './chance-interval.js';

describe('the interval of a sampled chance', () => {
  it('is Wilson’s when every look is a cluster of its own', () => {
    // 7 of 10: 0.397 to 0.892 (Wilson 1927, in any textbook of proportions).
    const { low, high } = chanceInterval([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], 1);
    expect(low).toBeCloseTo(0.397, 2);
    expect(high).toBeCloseTo(0.892, 2);
  });

  it('is wide where clusters are all or nothing, narrow where they agree', () => {
    const split = chanceInterval([64, 64, 0, 0, 64, 0, 64, 0], 64);
    const alike = chanceInterval([30, 34, 32, 31, 33, 32, 30, 34], 64);
    expect(split.high - split.low).toBeGreaterThan(2 * (alike.high - alike.low));
  });

  it('leaves room below a chance of one: sixteen states cannot show certainty', () => {
    const { low, high } = chanceInterval(
      Array.from({ length: 16 }, () => 64),
      64,
    );
    expect(high).toBeCloseTo(1, 9);
    expect(low).toBeLessThan(0.85);
    expect(low).toBeGreaterThan(0.75);
  });

  it('holds the chance itself and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 2, maxLength: 32 }), (counts) => {
        const share = counts.reduce((sum, count) => sum + count, 0) / (64 * counts.length);
        const { low, high } = chanceInterval(counts, 64);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});
