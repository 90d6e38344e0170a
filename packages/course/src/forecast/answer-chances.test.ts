import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerChances,
  answerTable,
  answerUnits,
  highestAnswer,
  noiseBelow,
  noiseQuantile,
  unitsPerNat,
} from './answer-chances.js';

const noise = { belowScaleNrs: 0.9, aboveScaleNrs: 1.5 };
const level = fc.double({ min: 0, max: 10, noNaN: true });
const answer = fc.integer({ min: 0, max: highestAnswer });

describe('answerChances', () => {
  it('sum to one at every level', () => {
    fc.assert(
      fc.property(level, (levelNrs) => {
        const sum = answerChances(levelNrs, noise).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('are what many days drawn by the noise show', () => {
    const days = 200_000;
    const counts = Array.from({ length: 11 }, () => 0);
    for (let i = 0; i < days; i++) {
      const felt = 3.3 + noiseQuantile((i + 0.5) / days, noise);
      const told = Math.min(10, Math.max(0, Math.round(felt)));
      counts[told] = (counts[told] ?? 0) + 1 / days;
    }
    for (const [told, chance] of answerChances(3.3, noise).entries())
      expect(counts[told]).toBeCloseTo(chance, 4);
  });

  it('pile up at the ends of the scale', () => {
    expect(answerChances(0, noise)[0]).toBeCloseTo(noiseBelow(0.5, noise), 12);
    expect(answerChances(10, noise)[10]).toBeCloseTo(1 - noiseBelow(-0.5, noise), 12);
  });

  it('let a higher answer always speak for a higher level', () => {
    fc.assert(
      fc.property(level, level, answer, answer, (a, b, one, other) => {
        const [low, high] = [answerChances(Math.min(a, b), noise), answerChances(Math.max(a, b), noise)];
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        const ratio = (at: number) => Math.log(high[at] ?? 0) - Math.log(low[at] ?? 0);
        expect(ratio(more)).toBeGreaterThanOrEqual(ratio(fewer) - 1e-9);
      }),
    );
  });

  it('let no single day say more than the difference of levels over the scale', () => {
    fc.assert(
      fc.property(level, level, answer, (a, b, at) => {
        const ratio = Math.log((answerChances(a, noise)[at] ?? 0) / (answerChances(b, noise)[at] ?? 0));
        expect(ratio).toBeLessThanOrEqual(Math.abs(a - b) / noise.belowScaleNrs + 1e-9);
        if (a > b) expect(ratio).toBeLessThanOrEqual((a - b) / noise.aboveScaleNrs + 1e-9);
      }),
    );
  });
});

describe('noiseQuantile', () => {
  it('undoes noiseBelow', () => {
    for (const share of [0.001, 0.1, 0.374, 0.376, 0.5, 0.9, 0.999])
      expect(noiseBelow(noiseQuantile(share, noise), noise)).toBeCloseTo(share, 12);
  });
});

describe('answerTable', () => {
  it('holds the log chances in whole units', () => {
    const units = answerUnits(answerTable(noise), 7, 4.5);
    expect(Number.isInteger(units)).toBe(true);
    expect(units / unitsPerNat).toBeCloseTo(Math.log(answerChances(4.5, noise)[7] ?? 0), 3);
  });

  it('of averages is the same day scaled', () => {
    const share = 0.6;
    const scaled = { belowScaleNrs: 0.9 * share, aboveScaleNrs: 1.5 * share };
    const units = answerUnits(answerTable(noise, share), 3, 5);
    expect(units / unitsPerNat).toBeCloseTo(Math.log(answerChances(3, scaled)[3] ?? 0), 3);
  });
});
