import { describe, expect, it } from 'vitest';
import { rankCorrelation } from './input-shares.js';

describe('rankCorrelation', () => {
  it('is one for any rising and minus one for any falling relation', () => {
    const x = [3, 1, 4, 1.5, 9, 2.6];
    expect(
      rankCorrelation(
        x,
        x.map((value) => value ** 3),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        x,
        x.map((value) => Math.exp(-value)),
      ),
    ).toBeCloseTo(-1, 12);
  });

  it('agrees with a worked example with ties', () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: Pearson of the ranks is 4.5 / sqrt(4.5 · 5).
    expect(rankCorrelation([10, 20, 20, 30], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('is zero when nothing varies', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});
