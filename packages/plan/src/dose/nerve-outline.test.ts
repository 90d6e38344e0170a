import { describe, expect, it } from 'vitest';
import { halfExtent, sectionArea, sectionOutline } from './nerve-outline.js';

describe('nerve outline', () => {
  const nerve = { widthMm: 8, heightMm: 3, angleDegrees: 25 };

  it('reaches as far as its half extents say, found by trying many points', () => {
    const angle = (25 * Math.PI) / 180;
    let [along, across] = [0, 0];
    for (let t = 0; t < 2 * Math.PI; t += 1e-4) {
      const [x, y] = [4 * Math.cos(t), 1.5 * Math.sin(t)];
      along = Math.max(along, x * Math.cos(angle) + y * Math.sin(angle));
      across = Math.max(across, y * Math.cos(angle) - x * Math.sin(angle));
    }
    expect(halfExtent(nerve).alongShaftMm).toBeCloseTo(along, 6);
    expect(halfExtent(nerve).acrossShaftMm).toBeCloseTo(across, 6);
  });

  it('lies flat with the shaft parallel to the skin', () => {
    expect(halfExtent({ ...nerve, angleDegrees: 0 })).toEqual({ alongShaftMm: 4, acrossShaftMm: 1.5 });
  });

  it('holds its outline within its extents', () => {
    const { u, v } = sectionOutline(nerve);
    expect(Math.max(...u)).toBeLessThanOrEqual(halfExtent(nerve).alongShaftMm + 1e-9);
    expect(Math.max(...v)).toBeLessThanOrEqual(halfExtent(nerve).acrossShaftMm + 1e-9);
  });

  it('spreads its area points so that half of them lie within half of the area', () => {
    const { u, v } = sectionArea({ widthMm: 2, heightMm: 2, angleDegrees: 0 });
    const inner = [...u].filter((value, n) => Math.hypot(value, v[n] ?? 0) < Math.SQRT1_2).length;
    expect(inner / u.length).toBeCloseTo(0.5, 6);
  });
});
