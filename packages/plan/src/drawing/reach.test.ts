import { describe, expect, it } from 'vitest';
import { placeReach, radiusAtMm, reachOf } from './reach.js';

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

describe('placeReach', () => {
  const straight = { ...placement, angleDegrees: 0, xMm: 0, yMm: 0, alongMm: 0 };

  it('is positive inside, zero on the edge and negative outside', () => {
    const { insideMm } = placeReach(ellipse(), straight);
    expect(insideMm(0, 0, 0)).toBeCloseTo(3, 2);
    expect(insideMm(0, 3, 0)).toBeCloseTo(0, 2);
    expect(insideMm(0, 2, 2.5)).toBeLessThan(0);
    expect(insideMm(7, 0, 0)).toBeCloseTo(-2, 6);
  });

  it('puts the middle of the active zone at the placement and the tip ahead of it', () => {
    const { insideMm } = placeReach(ellipse(), placement);
    const ahead = (mm: number) =>
      insideMm(2 + mm * Math.cos(Math.PI / 6), -1 + mm * Math.sin(Math.PI / 6), 1.5);
    expect(ahead(0)).toBeCloseTo(3, 2);
    expect(ahead(3)).toBeCloseTo(3 * Math.sqrt(1 - 9 / 25), 2);
    expect(ahead(7)).toBeCloseTo(-2, 6);
  });

  it('counts the distance along the nerve as distance from the axis', () => {
    expect(placeReach(ellipse(), placement).insideMm(2, -1, 4)).toBeCloseTo(3 - 2.5, 2);
  });

  it('holds the contour in its extent', () => {
    const { insideMm, extent, mostMm } = placeReach(ellipse(), placement);
    expect(mostMm).toBeCloseTo(3, 6);
    for (let x = -10; x <= 12; x += 0.25) {
      for (let y = -10; y <= 10; y += 0.25) {
        if (insideMm(x, y, 1.5) <= 0) continue;
        expect(x >= extent.left && x <= extent.right && y >= extent.top && y <= extent.bottom).toBe(true);
      }
    }
  });
});
