import { describe, expect, it } from 'vitest';
import { nerveCoverage, nerveTimes } from './nerve-coverage.js';
import type { NerveStretch, PointMm } from './types.js';

const nerve: NerveStretch = {
  center: [1, 2, 3],
  direction: [0, 0, 2],
  widthDirection: [1, 0, 5],
  widthMm: 4,
  heightMm: 2,
  lengthMm: 20,
};

describe('a nerve read in a field', () => {
  it('colder than everywhere: all of it; warmer: nothing', () => {
    const { coverages, coldestC } = nerveCoverage(() => -30, nerve, [-20, -40]);
    expect(coverages[0]).toEqual({ temperatureC: -20, bestShare: 1, fullLengthMm: expect.closeTo(20, 9) });
    expect(coverages[1]).toEqual({ temperatureC: -40, bestShare: 0, fullLengthMm: 0 });
    expect(coldestC).toBe(-30);
  });

  it('half of the section, where the field falls straight across its width', () => {
    const { coverages, coldestC, bestWarmestC } = nerveCoverage(
      ([x]: PointMm) => 10 * (x - 1),
      nerve,
      [0, 10],
    );
    expect(coverages[0]?.bestShare).toBeCloseTo(0.5, 1);
    expect(coverages[0]?.fullLengthMm).toBe(0);
    expect(coldestC).toBeCloseTo(-20, 9);
    expect(bestWarmestC).toBeCloseTo(20, 9);
    // Up to half the half width of an ellipse: 1/2 + (√3/4 + π/6)/π of it.
    expect(coverages[1]?.bestShare).toBeCloseTo(0.5 + (Math.sqrt(3) / 4 + Math.PI / 6) / Math.PI, 1);
  });

  it('the length over which the whole section is cold, for a round field about the middle', () => {
    const field = ([x, y, z]: PointMm) => Math.hypot(x - 1, y - 2, z - 3) - 5;
    const { coverages } = nerveCoverage(field, nerve, [0]);
    expect(coverages[0]?.fullLengthMm).toBeCloseTo(2 * Math.sqrt(25 - 4), 1);
    const turned = nerveCoverage(field, { ...nerve, direction: [1, 1, 0], widthDirection: [0, 0, 1] }, [0]);
    expect(turned.coverages[0]?.fullLengthMm).toBeCloseTo(2 * Math.sqrt(25 - 4), 1);
  });

  it('counts the longest of two stretches, not their sum', () => {
    const field = ([, , z]: PointMm) => (Math.abs(z - 3) < 2 ? 5 : -5);
    const { coverages } = nerveCoverage(field, nerve, [0]);
    expect(coverages[0]?.fullLengthMm).toBeGreaterThan(7.5);
    expect(coverages[0]?.fullLengthMm).toBeLessThan(8.5);
  });

  it('times: the longest anywhere, and in all of the best section', () => {
    const seconds = ([x, , z]: PointMm) => 60 - 10 * Math.abs(x - 1) - Math.abs(z - 3);
    const [lasting, none] = nerveTimes([seconds, () => -1e-9], nerve, [-20, -40]);
    expect(lasting?.temperatureC).toBe(-20);
    expect(lasting?.longestSeconds).toBeCloseTo(60, 0);
    expect(lasting?.wholeSectionSeconds).toBeCloseTo(40, 6);
    expect(none).toEqual({ temperatureC: -40, longestSeconds: 0, wholeSectionSeconds: 0 });
  });
});
