import { describe, expect, it } from 'vitest';
import { outline, pathOf } from './outline.js';

const box = { left: -10, right: 10, top: -10, bottom: 10 };
const disc = (cx: number, cy: number, radius: number) => (x: number, y: number) =>
  radius - Math.hypot(x - cx, y - cy);

describe('outline', () => {
  it('finds a circle to within a small share of the step', () => {
    const loops = outline(disc(0.3, -0.7, 4), box, 0.25);
    expect(loops).toHaveLength(1);
    for (const [x, y] of loops[0] ?? []) expect(Math.hypot(x - 0.3, y + 0.7)).toBeCloseTo(4, 1);
  });

  it('joins what overlaps and keeps apart what does not', () => {
    const near = (x: number, y: number) => Math.max(disc(-2, 0, 3)(x, y), disc(2, 0, 3)(x, y));
    const far = (x: number, y: number) => Math.max(disc(-5, 0, 3)(x, y), disc(5, 0, 3)(x, y));
    expect(outline(near, box, 0.25)).toHaveLength(1);
    expect(outline(far, box, 0.25)).toHaveLength(2);
  });

  it('closes a shape along the rim that cuts it', () => {
    const loops = outline(disc(10, 0, 4), box, 0.25);
    expect(loops).toHaveLength(1);
    expect(Math.max(...(loops[0] ?? []).map(([x]) => x))).toBeGreaterThanOrEqual(10);
  });

  it('is empty where nothing is inside', () => {
    expect(outline(() => -1, box, 1)).toEqual([]);
    expect(pathOf([])).toBe('');
  });
});
