import { describe, expect, it } from 'vitest';
import { belowSeconds } from './below-seconds.js';
import type { FreezeMoment } from './delivered-freeze.js';

/** A field that is the same everywhere along the shaft and rises by 1 K each mm from its axis. */
function moment(timeSeconds: number, axisC: number): FreezeMoment {
  const rMm = Float64Array.from([0, 10]);
  const zMm = Float64Array.from([-10, 10]);
  const field = { rMm, zMm, values: Float64Array.from([axisC, axisC + 10, axisC, axisC + 10]) };
  return { timeSeconds, temperature: field, peakCold: field };
}

const pass = (v: number) => ({ u: 0, v, along: 0, station: 0 });
const at = (...v: number[]) => ({ u: new Float64Array(v.length), v: Float64Array.from(v) });

describe('belowSeconds', () => {
  const moments = [moment(10, -10), moment(20, -30), moment(30, -30), moment(40, -10)];

  it('counts from crossing to crossing, straight between moments', () => {
    expect(belowSeconds({ points: at(0), passes: [pass(0)] }, { moments }, -20)).toBeCloseTo(20, 9);
    expect(belowSeconds({ points: at(5), passes: [pass(0)] }, { moments }, -20)).toBeCloseTo(15, 9);
  });

  it('is the median of the points that got there, and 0 where none did', () => {
    expect(belowSeconds({ points: at(0, 5, 5, 11, 12), passes: [pass(0)] }, { moments }, -20)).toBeCloseTo(
      15,
      9,
    );
    expect(belowSeconds({ points: at(0, 1), passes: [pass(0)] }, { moments }, -40)).toBe(0);
  });

  it('takes the placement that kept a point cold longest, and does not add them up', () => {
    const passes = [pass(0), pass(8), pass(0)];
    expect(belowSeconds({ points: at(8), passes }, { moments }, -20)).toBeCloseTo(20, 9);
  });
});
