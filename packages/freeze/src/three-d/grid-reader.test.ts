import { describe, expect, it } from 'vitest';
import { spaceSampler } from './grid-reader.js';
import type { PointMm, SpaceField, SpaceGrid } from './types.js';

const axis = (from: number, to: number, count: number) =>
  Float64Array.from({ length: count }, (_, n) => from + ((to - from) * n) / (count - 1));

const frame: SpaceGrid['frame'] = [
  [0, 1, 0],
  [-1, 0, 0],
  [0, 0, 1],
];

function fieldOn(grid: Omit<SpaceGrid, 'tissue'>, value: (at: PointMm) => number): SpaceField {
  const [a, b, c] = grid.nodes;
  const values: number[] = [];
  for (const w of c) {
    for (const v of b) {
      for (const u of a) {
        values.push(value(grid.kind === 'cylinder' ? [u * Math.cos(v), u * Math.sin(v), w] : [u, v, w]));
      }
    }
  }
  return {
    grid: { ...grid, tissue: new Uint8Array(values.length).fill(1) },
    values: Float64Array.from(values),
  };
}

describe('reading a field in space', () => {
  it('a cubic in a box exactly, in the frame of the grid', () => {
    const cubic = ([x, y, z]: PointMm) => x ** 3 - 2 * y * z + y ** 2 * z - 4;
    const nodes = [axis(-3, 5, 9), axis(-2, 2, 7), axis(0, 4, 6)] as const;
    const mirrored = { y: false, z: false };
    const read = spaceSampler(
      fieldOn({ kind: 'box', origin: [10, 0, 0], frame, nodes, cyclic: false, mirrored }, cubic),
    );
    // The grid's x runs along the world's y from (10, 0, 0), its y along the world's −x.
    for (const [x, y, z] of [
      [1.3, 0.4, 1.7],
      [-1.1, 1.2, 3.1],
    ] as const) {
      expect(read([10 - y, x, z])).toBeCloseTo(cubic([x, y, z]), 9);
    }
  });

  it('round the circle, and mirrored halves as wholes', () => {
    const radii = Float64Array.from({ length: 12 }, (_, n) => 0.7 * 1.3 ** n);
    const smooth = ([x, y, z]: PointMm) =>
      Math.log(Math.hypot(x, y)) * (1 + (0.2 * x) / Math.hypot(x, y)) + 0.1 * z * z;
    const whole = fieldOn(
      {
        kind: 'cylinder',
        origin: [0, 0, 0],
        frame,
        nodes: [radii, axis(0, 2 * Math.PI * (23 / 24), 24), axis(-4, 4, 17)],
        cyclic: true,
        mirrored: { y: false, z: false },
      },
      smooth,
    );
    const quarter = fieldOn(
      {
        kind: 'cylinder',
        origin: [0, 0, 0],
        frame,
        nodes: [radii, axis(0, Math.PI, 13), axis(0, 4, 9)],
        cyclic: false,
        mirrored: { y: true, z: true },
      },
      smooth,
    );
    const [read, mirrored] = [spaceSampler(whole), spaceSampler(quarter)];
    for (const [x, y, z] of [
      [1, 0.02, 1],
      [1, -0.02, -1],
      [-2, 0.1, 0.1],
      [0.5, -3, -2.2],
    ] as const) {
      const at: PointMm = [-y, x, z];
      expect(read(at)).toBeCloseTo(smooth([x, y, z]), 2);
      expect(mirrored(at)).toBeCloseTo(read(at), 9);
    }
  });

  it('never from what is not tissue', () => {
    const nodes = [axis(0, 4, 5), axis(0, 4, 5), axis(0, 4, 5)] as const;
    const mirrored = { y: false, z: false };
    const grid = {
      kind: 'box',
      origin: [0, 0, 0],
      frame: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      nodes,
      cyclic: false,
      mirrored,
    } as const;
    const field = fieldOn(grid, ([x]) => (x >= 3 ? 1e6 : 7));
    const tissue = field.grid.tissue.map((_, n) => (n % 5 >= 3 ? 0 : 1));
    const read = spaceSampler({ ...field, grid: { ...field.grid, tissue } });
    for (const x of [1.4, 2.2, 2.9, 3.6]) expect(read([x, 2.2, 1.7])).toBeCloseTo(7, 9);
  });
});
