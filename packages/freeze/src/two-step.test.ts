import { describe, expect, it } from 'vitest';
import { twoStep } from './two-step.js';

/** Error at t = 1 of y′ = −2y over so many steps, every second one half as long again. */
function decayError(steps: number): number {
  const lengths = Array.from({ length: steps }, (_, n) => (n % 2 === 0 ? 0.8 : 1.2) / steps);
  let [y, before, last] = [1, 1, 0];
  for (const seconds of lengths) {
    const { carried, implicitSeconds } = twoStep(seconds, last);
    const now = (y + carried * (y - before)) / (1 + 2 * implicitSeconds);
    [before, y, last] = [y, now, seconds];
  }
  return Math.abs(y - Math.exp(-2));
}

describe('two-step formula', () => {
  it('is backward Euler without a last step, and where steps grow more than twice', () => {
    expect(twoStep(3, 0)).toEqual({ carried: 0, implicitSeconds: 3 });
    expect(twoStep(3, 1.4)).toEqual({ carried: 0, implicitSeconds: 3 });
    expect(twoStep(3, 1.6).carried).toBeGreaterThan(0);
  });

  it('has the textbook weights on even steps', () => {
    const { carried, implicitSeconds } = twoStep(2, 2);
    expect(carried).toBeCloseTo(1 / 3, 12);
    expect(implicitSeconds).toBeCloseTo(4 / 3, 12);
  });

  it('follows a straight line exactly on any steps', () => {
    const { carried, implicitSeconds } = twoStep(0.9, 1.3);
    expect(carried * 1.3 + implicitSeconds).toBeCloseTo(0.9, 12);
  });

  it('is of second order on uneven steps', () => {
    const order = Math.log2(decayError(100) / decayError(200));
    expect(order).toBeGreaterThan(1.85);
    expect(order).toBeLessThan(2.15);
  });
});
