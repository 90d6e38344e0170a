import type { Lattice } from './space-mesh.js';

export type Triple = readonly [number, number, number];
export type Axis = 0 | 1 | 2;

/** The box of one cell, or of a face or line in it, in the lattice's own coordinates. */
export interface Bounds {
  readonly from: Triple;
  readonly to: Triple;
}

/** A body seen from a frame: how far a point is from its surface, mm, negative inside; puts the outward normal into `normal`. */
export interface Body {
  distanceMm(x: number, y: number, z: number, normal: Float64Array): number;
}

/** Samples along each axis of a cell, and of a face. */
export const SAMPLES = 4;

/** Measures how much of the cells of a lattice, of their faces and of lines between them lies outside a body. */
export class CellSampler {
  private readonly normal = new Float64Array(3);
  private readonly round: boolean;

  constructor(
    private readonly lattice: Lattice,
    private readonly body: Body,
  ) {
    this.round = lattice.kind === 'cylinder';
  }

  bounds([i, j, k]: Triple): Bounds {
    const [a, b, c] = this.lattice.axes;
    return { from: [a.from[i], b.from[j], c.from[k]], to: [a.to[i], b.to[j], c.to[k]] };
  }

  /** From a point to the body's surface; keeps the normal for `facing`. */
  distance(u: number, v: number, w: number): number {
    return this.round
      ? this.body.distanceMm(u * Math.cos(v), u * Math.sin(v), w, this.normal)
      : this.body.distanceMm(u, v, w, this.normal);
  }

  /** |component| of the last normal along an axis of the lattice, at angle v. */
  facing(axis: Axis, v: number): number {
    const [x, y, z] = this.normal;
    if (!this.round || axis === 2) return Math.abs(axis === 0 ? x : axis === 1 ? y : z);
    const [cos, sin] = [Math.cos(v), Math.sin(v)];
    return Math.abs(axis === 0 ? x * cos + y * sin : y * cos - x * sin);
  }

  /** Share of a small box about (u, v, w), of widths in the lattice's coordinates, that is outside. */
  share(u: number, v: number, w: number, widths: Triple): number {
    const away = this.distance(u, v, w);
    const round = this.round ? u : 1;
    const span =
      widths[0] * this.facing(0, v) + widths[1] * round * this.facing(1, v) + widths[2] * this.facing(2, v);
    return span > 0 ? Math.min(1, Math.max(0, 0.5 + away / span)) : away > 0 ? 1 : 0;
  }

  /** The same of a short line along one axis. */
  shareAlong(u: number, v: number, w: number, axis: Axis, width: number): number {
    const away = this.distance(u, v, w);
    const span = width * this.facing(axis, v) * (axis === 1 && this.round ? u : 1);
    return span > 0 ? Math.min(1, Math.max(0, 0.5 + away / span)) : away > 0 ? 1 : 0;
  }

  /** Mean share over a box or, where an axis has no width, a face; `visit` sees every sample. */
  mean(bounds: Bounds, visit?: (share: number, u: number, v: number, w: number) => void): number {
    let sum = 0;
    let count = 0;
    eachPart(bounds, (u, v, w, widths) => {
      const share = this.share(u, v, w, widths);
      visit?.(share, u, v, w);
      sum += share;
      count++;
    });
    return sum / count;
  }

  /** Open share of a cell's lower or upper face across an axis. */
  face(at: Triple, axis: Axis, upper: boolean): number {
    const { from, to } = this.bounds(at);
    const flat = upper ? to[axis] : from[axis];
    const put = (of: Triple): Triple => [
      axis === 0 ? flat : of[0],
      axis === 1 ? flat : of[1],
      axis === 2 ? flat : of[2],
    ];
    return this.mean({ from: put(from), to: put(to) });
  }
}

/** Divides a box into equal parts and visits their centres; an axis without width is not divided. */
export function eachPart(
  { from, to }: Bounds,
  visit: (u: number, v: number, w: number, widths: Triple) => void,
): void {
  const n: Triple = [
    from[0] === to[0] ? 1 : SAMPLES,
    from[1] === to[1] ? 1 : SAMPLES,
    from[2] === to[2] ? 1 : SAMPLES,
  ];
  const step: Triple = [(to[0] - from[0]) / n[0], (to[1] - from[1]) / n[1], (to[2] - from[2]) / n[2]];
  for (let a = 0; a < n[0]; a++) {
    const u = from[0] + (a + 0.5) * step[0];
    for (let b = 0; b < n[1]; b++) {
      const v = from[1] + (b + 0.5) * step[1];
      for (let c = 0; c < n[2]; c++) visit(u, v, from[2] + (c + 0.5) * step[2], step);
    }
  }
}
