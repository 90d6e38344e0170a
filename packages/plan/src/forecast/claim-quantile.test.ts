import type { Claim } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { claimQuantile, lognormalQuantile, normalQuantile } from './claim-quantile.js';

function claim(value: Claim['value'], distribution?: Claim['distribution']): Claim {
  const base = { id: 'claim:test', label: 'test', value, unit: '1', basis: 'assumed', sources: [] } as const;
  return distribution === undefined ? base : { ...base, distribution };
}

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.6744897502],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.01, -2.326347874],
    [0.001, -3.0902323062],
    [0.9999, 3.7190164855],
  ])('%f gives the tabled %f', (share, score) => {
    expect(normalQuantile(share)).toBeCloseTo(score, 8);
  });
});

describe('lognormalQuantile', () => {
  it('has the mean and deviation asked for, by summing over its quantiles', () => {
    const values = Array.from({ length: 200_000 }, (_, i) =>
      lognormalQuantile({ mean: 1.5, sd: 0.4 }, (i + 0.5) / 200_000),
    );
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(1.5, 3);
    expect(Math.sqrt(variance)).toBeCloseTo(0.4, 3);
  });
});

describe('claimQuantile', () => {
  it('reads a uniform between its ends', () => {
    expect(claimQuantile(claim(15, { kind: 'uniform', low: 8, high: 22 }), 0.25)).toBe(11.5);
  });

  it('reads a triangular with its value as the mode: area left of the mode is (mode − low)/(high − low)', () => {
    const triangular = claim(150, { kind: 'triangular', low: 80, high: 220 });
    expect(claimQuantile(triangular, 0.5)).toBeCloseTo(150, 9);
    expect(claimQuantile(triangular, 0.125)).toBeCloseTo(115, 9);
    expect(claimQuantile(triangular, 0.875)).toBeCloseTo(185, 9);
    const skewed = claim(60, { kind: 'triangular', low: 20, high: 150 });
    expect(claimQuantile(skewed, 40 / 130)).toBeCloseTo(60, 9);
  });

  it('clamps a normal and a lognormal to their limits', () => {
    const rate = claim(1.5, { kind: 'lognormal', sd: 0.4, low: 0.7, high: 3.4 });
    expect(claimQuantile(rate, 1e-7)).toBe(0.7);
    expect(claimQuantile(rate, 1 - 1e-7)).toBe(3.4);
    expect(claimQuantile(claim(10, { kind: 'normal', sd: 2, low: 9 }), 0.01)).toBe(9);
    expect(claimQuantile(claim(10, { kind: 'normal', sd: 2 }), 0.9)).toBeCloseTo(12.563, 3);
  });

  it('gives the value where no distribution is stated', () => {
    expect(claimQuantile(claim(365), 0.1)).toBe(365);
  });

  it('refuses a claim without a number', () => {
    expect(() => claimQuantile(claim('words'), 0.5)).toThrow('claim:test holds no number');
  });
});
