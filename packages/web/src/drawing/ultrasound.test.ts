import { describe, expect, it } from 'vitest';
import { iceFrontMm, ultrasoundGrey, type Insonated } from './ultrasound.js';

const square = (left: number, top: number, size: number) =>
  [
    [left, top],
    [left + size, top],
    [left + size, top + size],
    [left, top + size],
  ] as const;

const scene: Insonated = {
  box: { left: -10, right: 10, top: -12, bottom: 12 },
  depthMm: 11,
  fatEndsMm: -6,
  nerve: { widthMm: 6, heightMm: 4 },
  fascicles: [{ x: 0, y: 0, radius: 0.5 }],
  arteries: [{ x: 7, y: 3, radius: 2, sizeKnown: true }],
  otherNerves: [],
  ice: [],
  probe: { xMm: -40, yMm: 0, angleDegrees: 0, radiusMm: 0.5, activeLengthMm: 6 },
};
const [columns, rows] = [200, 240];

/** Mean grey of a rectangle, mm. */
function mean(of: Insonated, from: readonly [number, number], to: readonly [number, number]): number {
  const grey = ultrasoundGrey(of, columns, rows);
  const values = Array.from(grey).filter((_, n) => {
    const x = -10 + ((n % columns) + 0.5) * 0.1;
    const y = -12 + (Math.floor(n / columns) + 0.5) * 0.1;
    return x > from[0] && x < to[0] && y > from[1] && y < to[1];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the plane as ultrasound shows it', () => {
  it('looks the same each time, with speckle', () => {
    const grey = ultrasoundGrey(scene, columns, rows);
    expect(ultrasoundGrey(scene, columns, rows)).toEqual(grey);
    expect(new Set(grey).size).toBeGreaterThan(1000);
  });

  it('has a bright fascia, a bright nerve with dark bundles and a dark artery', () => {
    const muscle = mean(scene, [-9, 4], [-4, 9]);
    expect(mean(scene, [-9, -6.2], [9, -5.8])).toBeGreaterThan(2 * muscle);
    expect(mean(scene, [1, -1], [2, 1])).toBeGreaterThan(2 * muscle);
    expect(mean(scene, [-0.3, -0.3], [0.3, 0.3])).toBeLessThan(0.5 * mean(scene, [1, -1], [2, 1]));
    expect(mean(scene, [6, 2], [8, 4])).toBeLessThan(0.3 * muscle);
  });

  it('has a bright rim where ice begins and nothing behind it, however bright what lies there', () => {
    const frozen = { ...scene, ice: [square(-5, -4, 3)] };
    expect(iceFrontMm(frozen.ice, -3.5)).toBe(-4);
    expect(iceFrontMm(frozen.ice, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(mean(frozen, [-4.8, -3.9], [-2.2, -3.7])).toBeGreaterThan(0.6);
    for (const y of [-3, 0, 5, 11]) expect(mean(frozen, [-4.8, y], [-2.2, y + 0.5])).toBeLessThan(0.04);
    expect(mean(frozen, [1, -1], [2, 1])).toBe(mean(scene, [1, -1], [2, 1]));
  });
});
