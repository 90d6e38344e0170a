import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nerveGapMm, pushProbe, shaftPoint } from './placed-probe.js';

type Frame = Parameters<typeof nerveGapMm>[0];

const frame = (mirror: 1 | -1, angleDegrees = 30): Frame => ({
  ellipse: { widthMm: 8, heightMm: 4, angleDegrees },
  mirror,
  size: { radiusMm: 1, activeLengthMm: 6 },
  settings: { gapMm: 0.3, neededLengthMm: 4 } as Frame['settings'],
  section: { depthMm: 20 } as Frame['section'],
});

const mirrors = fc.constantFrom<1 | -1>(1, -1);
const place = fc.record({
  xMm: fc.double({ min: -18, max: 18, noNaN: true }),
  yMm: fc.double({ min: -18, max: 18, noNaN: true }),
});

describe('gap between probe and nerve', () => {
  it('is that of a line beside an ellipse once the tip is past it', () => {
    // Half the height of an 8 × 4 ellipse, seen across a shaft of 30°: √(4² sin² + 2² cos²).
    const half = Math.hypot(4 * 0.5, 2 * Math.sqrt(0.75));
    const away = half + 1 + 0.7;
    const at = { xMm: -away * 0.5, yMm: away * Math.sqrt(0.75) };
    expect(shaftPoint(frame(1), at).v).toBeCloseTo(away, 9);
    expect(nerveGapMm(frame(1), at)).toBeCloseTo(0.7, 2);
  });

  it('is from the tip when the tip is short of the nerve', () => {
    expect(nerveGapMm(frame(1, 0), { xMm: -4 - 3 - 0.5, yMm: 0 })).toBeCloseTo(0.5, 2);
    expect(nerveGapMm(frame(1, 0), { xMm: 0, yMm: 0 })).toBeLessThan(-1);
    expect(nerveGapMm(frame(1, 0), { xMm: -4, yMm: 0 })).toBeLessThan(-1);
  });
});

describe('pushing a probe', () => {
  const beside = (mirror: 1 | -1) => ({ xMm: mirror * -2, yMm: 5 });

  it('goes where it is pushed when nothing is in the way', () => {
    expect(pushProbe(frame(1), beside(1), { xMm: -3, yMm: 7 })).toEqual({ xMm: -3, yMm: 7 });
  });

  it('never lets it come nearer to the nerve than its gap, nor cross it, nor leave the skin', () => {
    fc.assert(
      fc.property(mirrors, place, (mirror, to) => {
        const at = frame(mirror);
        const end = pushProbe(at, beside(mirror), to);
        expect(nerveGapMm(at, end)).toBeGreaterThanOrEqual(0.3 - 0.0151);
        expect(end.yMm).toBeGreaterThanOrEqual(1 - 20 - 1e-9);
        const [before, after] = [shaftPoint(at, beside(mirror)), shaftPoint(at, end)];
        if (after.u + 3 > 4) expect(Math.sign(after.v)).toBe(Math.sign(before.v));
      }),
      { numRuns: 200 },
    );
  });

  it('stops at the edge plus the gap, and slides along it', () => {
    const end = pushProbe(frame(1, 0), { xMm: 0, yMm: 6 }, { xMm: 1, yMm: 0 });
    expect(end.xMm).toBeCloseTo(1, 1);
    expect(end.yMm).toBeGreaterThanOrEqual(3.28);
    expect(end.yMm).toBeLessThan(3.32);
  });

  it('passes to the other side only round the tip: drawn back, across, and forward', () => {
    let at = { xMm: 0, yMm: 6 };
    for (const to of [
      { xMm: -9, yMm: 6 },
      { xMm: -9, yMm: -6 },
      { xMm: 0, yMm: -6 },
    ])
      at = pushProbe(frame(1, 0), at, to);
    expect(at).toEqual({ xMm: 0, yMm: -6 });
  });
});
