import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { claimReader } from '../read.js';
import { coverRule } from './forecast-rules.js';
import { publishedDurations } from './published-durations.js';

const accounts = new Map(
  publishedDurations(claimReader(knowledge).for(coverRule)).map((account) => [account.name, account]),
);
const endsDay = (name: string) => accounts.get(name)?.endsDay ?? (() => Number.NaN);

describe('publishedDurations', () => {
  it('weighs the accounts to one', () => {
    const total = [...accounts.values()].reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(1, 12);
  });

  it('gives the 1976 series back: half lost by day 11, the longest of 52 near day 224', () => {
    const ends = endsDay('mixed-nerves');
    expect(ends(0.5)).toBeCloseTo(11, 6);
    // Mean logarithm of the largest of 52: its place among people has density 52·u^51.
    const steps = 100_000;
    let meanLog = 0;
    for (let i = 0; i < steps; i++) {
      const place = (i + 0.5) / steps;
      meanLog += (Math.log(ends(place)) * 52 * place ** 51) / steps;
    }
    expect(Math.exp(meanLog) / 224).toBeGreaterThan(0.95);
    expect(Math.exp(meanLog) / 224).toBeLessThan(1.05);
  });

  it('gives the mononeuropathy series back: 13.8 of 54.2 still relieved at three months, 9.1 at six', () => {
    const ends = endsDay('mononeuropathy');
    expect(ends(1 - 13.8 / 54.2)).toBeCloseTo(91.3, 1);
    expect(ends(1 - 9.1 / 54.2)).toBeCloseTo(182.6, 1);
    expect(ends(1e-9)).toBeCloseTo(30.4, 1);
    expect(ends(1)).toBe(365);
  });

  it.each([
    ['trial-information', 30, 91],
    ['practice', 91, 183],
    ['cutaneous', 122, 365],
  ])('runs %s from day %d to day %d', (name, first, last) => {
    expect(Math.round(endsDay(name)(0))).toBe(first);
    expect(Math.round(endsDay(name)(1))).toBe(last);
  });

  it('never ends later for an earlier place', () => {
    for (const { endsDay: ends } of accounts.values()) {
      const days = Array.from({ length: 99 }, (_, i) => ends((i + 1) / 100));
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });
});
