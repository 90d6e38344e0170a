import { describe, expect, it } from 'vitest';
import { insideMm, probeFrame, radiusAtMm, reachOf } from './reach.js';

const halfEllipse = Array.from({ length: 61 }, (_, index): readonly [number, number] => {
  const turn = (Math.PI * index) / 60;
  return [5 * Math.cos(turn), 3 * Math.sin(turn)];
});
const placement = { order: 1, xMm: 2, yMm: -1, angleDegrees: 30, alongMm: 1.5, where: 'deep' } as const;

function ellipse() {
  const reach = reachOf(halfEllipse);
  if (reach === null) throw new Error('an ellipse has area');
  return reach;
}

describe('reachOf', () => {
  it('follows the outer edge of a contour along the shaft', () => {
    expect(ellipse().fromMm).toBeCloseTo(-5, 6);
    expect(ellipse().toMm).toBeCloseTo(5, 6);
    expect(radiusAtMm(ellipse(), 0)).toBeCloseTo(3, 2);
    expect(radiusAtMm(ellipse(), 3)).toBeCloseTo(3 * Math.sqrt(1 - 9 / 25), 2);
  });

  it('takes the outer of two crossings', () => {
    const ring = [
      [-1, 0.5],
      [-1, 2],
      [1, 2],
      [1, 0.5],
    ] as const;
    const reach = reachOf(ring);
    expect(reach === null ? 0 : radiusAtMm(reach, 0)).toBe(2);
  });

  it('has nothing to say about a contour without area', () => {
    expect(reachOf([])).toBeNull();
    expect(
      reachOf([
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    ).toBeNull();
  });
});

describe('probeFrame', () => {
  it('puts the middle of the active zone at the origin and the tip on +s', () => {
    const middle = probeFrame(placement)({ x: 2, y: -1, z: 1.5 });
    expect(middle.s).toBeCloseTo(0, 9);
    expect(middle.r).toBeCloseTo(0, 9);
    const ahead = probeFrame(placement)({
      x: 2 + 4 * Math.cos(Math.PI / 6),
      y: -1 + 4 * Math.sin(Math.PI / 6),
      z: 1.5,
    });
    expect(ahead.s).toBeCloseTo(4, 9);
    expect(ahead.r).toBeCloseTo(0, 9);
  });

  it('counts the distance along the nerve as distance from the axis', () => {
    expect(probeFrame(placement)({ x: 2, y: -1, z: 4.5 }).r).toBeCloseTo(3, 9);
  });
});

describe('insideMm', () => {
  it('is positive inside, zero on the edge and negative outside', () => {
    const straight = { ...placement, angleDegrees: 0, xMm: 0, yMm: 0, alongMm: 0 };
    expect(insideMm(ellipse(), straight)({ x: 0, y: 0, z: 0 })).toBeCloseTo(3, 2);
    expect(insideMm(ellipse(), straight)({ x: 0, y: 3, z: 0 })).toBeCloseTo(0, 2);
    expect(insideMm(ellipse(), straight)({ x: 0, y: 2, z: 2.5 })).toBeLessThan(0);
    expect(insideMm(ellipse(), straight)({ x: 7, y: 0, z: 0 })).toBeCloseTo(-2, 6);
  });
});
