import type { PointMm, SpaceField, SpaceGrid } from './types.js';
import { pointInto } from './vectors.js';

/** Nodes and weights of one axis. */
interface Stencil {
  readonly index: readonly number[];
  readonly weight: readonly number[];
}

/** First and last node of a stencil, counted from the one below the place; the best that has tissue is used. */
const CHOICES = [
  [-1, 2],
  [-1, 1],
  [0, 2],
  [0, 1],
] as const;

/** Polynomials through no more than four nodes of each axis: θ and z as they are, r by its logarithm. */
export class GridReader {
  private readonly nodes: readonly [Float64Array, Float64Array, Float64Array];

  constructor(private readonly grid: SpaceGrid) {
    const [a, b, c] = grid.nodes;
    this.nodes = [grid.kind === 'cylinder' ? a.map(Math.log) : a, b, c];
  }

  /** The value at a point of the world; in probes and vessels that of tissue near by. */
  read(values: Float64Array, point: PointMm): number {
    const place = this.place(point);
    for (const wide of [true, false]) {
      for (const choice of CHOICES) {
        const around = wide ? CHOICES[0] : CHOICES[3];
        const value = this.combine(values, [
          this.stencil(0, place[0], choice),
          this.stencil(1, place[1], around),
          this.stencil(2, place[2], around),
        ]);
        if (value !== undefined) return value;
      }
    }
    return this.nearTissue(values, place);
  }

  private place(point: PointMm): PointMm {
    const { kind, origin, frame, mirrored } = this.grid;
    const [x, rawY, rawZ] = pointInto({ origin, axes: frame }, point);
    const y = mirrored.y ? Math.abs(rawY) : rawY;
    const z = mirrored.z ? Math.abs(rawZ) : rawZ;
    if (kind === 'box') return [x, y, z];
    const angle = Math.atan2(y, x);
    return [0.5 * Math.log(Math.max(1e-12, x * x + y * y)), angle < 0 ? angle + 2 * Math.PI : angle, z];
  }

  /** The node `n` of an axis, which may lie beyond its ends: where it is, and which it repeats. */
  private node(axis: 0 | 1 | 2, n: number): readonly [number, number] | undefined {
    const nodes = this.nodes[axis];
    const count = nodes.length;
    if (n >= 0 && n < count) return [n, nodes[n]];
    if (axis === 1 && this.grid.cyclic) {
      const own = (n + count) % count;
      return [own, nodes[own] + (n < 0 ? -2 : 2) * Math.PI];
    }
    const { mirrored } = this.grid;
    if (n < 0 && ((axis === 1 && mirrored.y) || (axis === 2 && mirrored.z))) return [-n, -nodes[-n]];
    if (n >= count && axis === 1 && mirrored.y) {
      const own = 2 * (count - 1) - n;
      return [own, 2 * Math.PI - nodes[own]];
    }
    return undefined;
  }

  private below(axis: 0 | 1 | 2, at: number): number {
    const nodes = this.nodes[axis];
    let low = -1;
    let high = nodes.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (nodes[middle] <= at) low = middle;
      else high = middle;
    }
    return low;
  }

  private stencil(axis: 0 | 1 | 2, at: number, [first, last]: readonly [number, number]): Stencil {
    const below = this.below(axis, at);
    const near: (readonly [number, number])[] = [];
    for (let n = below + first; n <= below + last; n++) {
      const node = this.node(axis, n);
      if (node) near.push(node);
    }
    const low = near[0];
    const high = near[near.length - 1];
    if (!low || !high) return { index: [Math.max(0, below)], weight: [1] };
    const inside = Math.min(Math.max(at, low[1]), high[1]);
    const weight = near.map(([, x], n) =>
      near.reduce(
        (product, [, other], m) => (m === n ? product : (product * (inside - other)) / (x - other)),
        1,
      ),
    );
    return { index: near.map(([n]) => n), weight };
  }

  /** The weighted sum, or nothing if a node that counts is not tissue. */
  private combine(values: Float64Array, [a, b, c]: readonly [Stencil, Stencil, Stencil]): number | undefined {
    const ni = this.nodes[0].length;
    const nj = this.nodes[1].length;
    const { tissue } = this.grid;
    let sum = 0;
    for (let z = 0; z < c.index.length; z++) {
      if (c.weight[z] === 0) continue;
      for (let y = 0; y < b.index.length; y++) {
        const part = c.weight[z] * b.weight[y];
        if (part === 0) continue;
        const row = (c.index[z] * nj + b.index[y]) * ni;
        for (let x = 0; x < a.index.length; x++) {
          if (a.weight[x] === 0) continue;
          if (tissue[row + a.index[x]] === 0) return undefined;
          sum += part * a.weight[x] * values[row + a.index[x]];
        }
      }
    }
    return sum;
  }

  /** Mean of the tissue nodes about a place by their linear weights; beyond them the closest along the first axis. */
  private nearTissue(values: Float64Array, place: PointMm): number {
    const [, b, c] = [0, 1, 2].map((axis) => this.stencil(axis as 0 | 1 | 2, place[axis], CHOICES[3]));
    const ni = this.nodes[0].length;
    const nj = this.nodes[1].length;
    const start = Math.min(ni - 1, Math.max(0, this.below(0, place[0])));
    for (let away = 0; away < ni; away++) {
      let sum = 0;
      let weight = 0;
      for (const i of [start - away, start + 1 + away]) {
        if (i < 0 || i >= ni) continue;
        const close = 1 / (1e-9 + Math.abs(this.nodes[0][i] - place[0]));
        c?.index.forEach((k, z) =>
          b?.index.forEach((j, y) => {
            const cell = (k * nj + j) * ni + i;
            if (this.grid.tissue[cell] === 0) return;
            const part = close * (b.weight[y] * (c.weight[z] ?? 0) + 1e-9);
            sum += part * values[cell];
            weight += part;
          }),
        );
      }
      if (weight > 0) return sum / weight;
    }
    return Number.NaN;
  }
}

/** Reads a field, °C, at any point of its domain; in probes and vessels that of tissue near by. */
export function spaceSampler(field: SpaceField): (point: PointMm) => number {
  const reader = new GridReader(field.grid);
  return (point) => reader.read(field.values, point);
}
