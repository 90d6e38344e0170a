import { describe, expect, it } from 'vitest';
import { alongFactor, awayFactor } from './active-end.js';

/** Θ = Re √(x + iy), the field beside the end of a cold wall that lies at x < 0, y = 0. */
const theta = (x: number, y: number) => Math.sqrt((Math.hypot(x, y) + x) / 2);

/** ∫ of a derivative of Θ over a face, by central differences and the midpoint rule. */
function flux(derivative: (s: number) => number, from: number, to: number): number {
  const steps = 4000;
  const step = (to - from) / steps;
  let sum = 0;
  for (let n = 0; n < steps; n++) sum += derivative(from + (n + 0.5) * step);
  return sum * step;
}

const d = 1e-6;

describe('conductances at the end of the active wall', () => {
  it.each([
    [-0.15, 0, 0.15, 0.2, 0.5],
    [0.3, 0.4, 0.6, 0, 0.2],
    [-0.9, -0.7, -0.4, 0.3, 0.6],
  ])('along the wall: corrected conductance times difference is the exact flux', (x1, face, x2, y1, y2) => {
    const y = (y1 + y2) / 2;
    const plain = ((theta(x2, y) - theta(x1, y)) / (x2 - x1)) * (y2 - y1);
    const exact = flux((s) => (theta(face + d, s) - theta(face - d, s)) / (2 * d), y1, y2);
    expect((plain * alongFactor([x1, x2], face, [y1, y2])) / exact).toBeCloseTo(1, 2);
  });

  it.each([
    [0, 0, 0.1, -0.4, -0.2],
    [0.1, 0.2, 0.35, 0.1, 0.4],
  ])('away from the wall: the same', (y1, face, y2, x1, x2) => {
    const x = (x1 + x2) / 2;
    const plain = ((theta(x, y2) - theta(x, y1)) / (y2 - y1)) * (x2 - x1);
    const at = Math.max(face, d);
    const exact = flux((s) => (theta(s, at + d) - theta(s, at - d)) / (2 * d), x1, x2);
    expect((plain * awayFactor([y1, y2], face, [x1, x2])) / exact).toBeCloseTo(1, 2);
  });

  it('tend to one with distance', () => {
    expect(alongFactor([5, 5.2], 5.1, [3, 3.2])).toBeCloseTo(1, 3);
    expect(awayFactor([3, 3.2], 3.1, [-5.2, -5])).toBeCloseTo(1, 3);
  });
});
