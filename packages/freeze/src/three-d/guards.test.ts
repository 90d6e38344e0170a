import { describe, expect, it } from 'vitest';
import { guardReading } from './guards.js';
import type { Guarded, PointMm, SpaceField, SpaceGrid } from './types.js';

const axis = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, n) => from + ((to - from) * n) / (count - 1));

/** A ball: 10 K per mm from a point, −50 °C in it; −20 °C at 3 mm. */
function ball(center: PointMm, grid: Omit<SpaceGrid, 'tissue'>): SpaceField {
  const [a, b, c] = grid.nodes;
  const values: number[] = [];
  for (const w of c) {
    for (const v of b) {
      for (const u of a) {
        const [x, y] = grid.kind === 'cylinder' ? [u * Math.cos(v), u * Math.sin(v)] : [u, v];
        values.push(10 * Math.hypot(x - center[0], y - center[1], w - center[2]) - 50);
      }
    }
  }
  return {
    grid: { ...grid, tissue: new Uint8Array(values.length).fill(1) },
    values: Float64Array.from(values),
  };
}

const frame: SpaceGrid['frame'] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const box = (center: PointMm) =>
  ball(center, {
    kind: 'box',
    origin: [0, 0, 0],
    frame,
    nodes: [axis(-12, 12, 49), axis(-12, 12, 49), axis(-12, 12, 49)],
    cyclic: false,
    mirrored: { y: false, z: false },
  });

const nerve = {
  kind: 'nerve',
  center: [0, 7, 0],
  direction: [1, 0, 0],
  widthDirection: [0, 0, 1],
  widthMm: 4,
  heightMm: 2,
  lengthMm: 8,
} as const;

describe('margins to what must be left alone', () => {
  it.each<[string, Guarded, number]>([
    ['a skin plane', { kind: 'plane', point: [0, 6, 0], normal: [0, 2, 0] }, 3],
    ['a plane at an angle', { kind: 'plane', point: [3, 4, 0], normal: [0.6, 0.8, 0] }, 2],
    ['a vessel', { kind: 'vessel', axisPoint: [8, 0, 3], direction: [0, 0, 1], radiusMm: 2 }, 3],
    ['a neighbouring nerve', nerve, 3],
    ['a nerve on edge', { ...nerve, widthDirection: [0, 1, 0] }, 2],
    ['a nerve that ends before it', { ...nerve, center: [9, 0, 0] }, 2],
  ])('%s: distance and coldest', (_, guarded, marginMm) => {
    const { coldestC, margins } = guardReading(box([0, 0, 0]), guarded, [-20, -60]);
    expect(margins[0]?.marginMm).toBeGreaterThan(marginMm - 0.02);
    expect(margins[0]?.marginMm).toBeLessThan(marginMm + 0.15);
    expect(margins[1]?.marginMm).toBeNull();
    expect(Math.abs(coldestC - (10 * (marginMm + 3) - 50))).toBeLessThan(2);
  });

  it('what reaches in is told by how far', () => {
    const [skin] = guardReading(
      box([0, 0, 0]),
      { kind: 'plane', point: [0, 1, 0], normal: [0, 1, 0] },
      [-20],
    ).margins;
    expect(skin?.marginMm).toBeLessThan(-1.9);
    expect(skin?.marginMm).toBeGreaterThan(-2.1);
    const [inside] = guardReading(box([0, 0, 0]), { ...nerve, center: [0, 3.5, 0] }, [-20]).margins;
    expect(inside?.marginMm).toBeLessThan(-0.3);
  });

  it('a half that stands for the whole counts both', () => {
    const half = ball([0, 0, 0], {
      kind: 'cylinder',
      origin: [0, 0, 0],
      frame,
      nodes: [axis(0.5, 10, 39), axis(0, Math.PI, 41), axis(0, 10, 41)],
      cyclic: false,
      mirrored: { y: true, z: true },
    });
    for (const normal of [
      [0, 1, 0],
      [0, -1, 0],
      [0, 0, -1],
    ] as const) {
      const point = [6 * normal[0], 6 * normal[1], 6 * normal[2]] as const;
      const [skin] = guardReading(half, { kind: 'plane', point, normal }, [-20]).margins;
      expect(skin?.marginMm).toBeGreaterThan(2.98);
      expect(skin?.marginMm).toBeLessThan(3.1);
    }
  });
});
