import type { UncutMesh } from './cylinder-lattice.js';
import type { Solid } from './solids.js';
import { cellAt, countsOf, type Lattice, type SpaceLink } from './space-mesh.js';

/** Samples along each axis of a cell, and of a face. */
const SAMPLES = 4;

/** A cell with less tissue than this share of its volume joins what cuts it. */
const LEAST_SHARE = 0.02;

/** A distance between centres of tissue is never taken for less than this share of that between cells. */
const LEAST_DISTANCE = 0.25;

const M = 1e-3;

type Triple = readonly [number, number, number];
type Axis = 0 | 1 | 2;

/** The box of one cell in the lattice's own coordinates. */
interface Bounds {
  readonly from: Triple;
  readonly to: Triple;
}

/** A surface inside a cell: its area, and the cell's tissue as seen from it. */
export interface CutLink extends SpaceLink {
  /** How far along the solid's axis the cell's tissue lies, mm, and how far a cell of a box reaches there. */
  readonly alongMm: number;
  readonly reachMm: number;
}

/** Takes a solid out of a mesh, changing volumes and conductances, and tells where its surface is. */
export function cutOut(mesh: UncutMesh, solid: Solid): CutLink[] {
  return new Cutter(mesh, solid).cut();
}

class Cutter {
  private readonly lattice: Lattice;
  private readonly counts: Triple;
  private readonly normal = new Float64Array(3);
  /** Open share of each cell's upper face, by axis; only where it is not 1. */
  private readonly open: readonly [Map<number, number>, Map<number, number>, Map<number, number>] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  /** Centre of tissue of each cut cell. */
  private readonly centroids = new Map<number, Triple>();
  /** Cells of which nothing is left. */
  private readonly emptied = new Set<number>();
  private readonly cutCells: { readonly cell: number; readonly at: Triple }[] = [];

  constructor(
    private readonly mesh: UncutMesh,
    private readonly solid: Solid,
  ) {
    const counts = countsOf(mesh.lattice);
    this.lattice = mesh.lattice;
    this.counts = [counts.ni, counts.nj, counts.nk];
  }

  cut(): CutLink[] {
    this.eachCell((cell, at) => this.classify(cell, at));
    this.closeFaces();
    const links = this.cutCells.flatMap(({ cell, at }) => this.link(cell, at) ?? []);
    this.cutConductances();
    return links;
  }

  private eachCell(visit: (cell: number, at: Triple) => void): void {
    const counts = countsOf(this.lattice);
    for (let k = 0; k < counts.nk; k++) {
      for (let j = 0; j < counts.nj; j++) {
        for (let i = 0; i < counts.ni; i++) visit(cellAt(counts, i, j, k), [i, j, k]);
      }
    }
  }

  private bounds([i, j, k]: Triple): Bounds {
    const [a, b, c] = this.lattice.axes;
    return { from: [a.from[i], b.from[j], c.from[k]], to: [a.to[i], b.to[j], c.to[k]] };
  }

  private distance(u: number, v: number, w: number): number {
    return this.lattice.kind === 'cylinder'
      ? this.solid.distanceMm(u * Math.cos(v), u * Math.sin(v), w, this.normal)
      : this.solid.distanceMm(u, v, w, this.normal);
  }

  /** |component| of the last normal along an axis of the lattice, at angle v. */
  private facing(axis: Axis, v: number): number {
    const [x, y, z] = this.normal;
    if (this.lattice.kind === 'box' || axis === 2) return Math.abs([x, y, z][axis]);
    const [cos, sin] = [Math.cos(v), Math.sin(v)];
    return Math.abs(axis === 0 ? x * cos + y * sin : y * cos - x * sin);
  }

  /** Share of a small box about (u, v, w), of half widths `half` (lattice), that is tissue. */
  private share(u: number, v: number, w: number, widths: Triple): number {
    const away = this.distance(u, v, w);
    const round = this.lattice.kind === 'cylinder' ? u : 1;
    const span =
      widths[0] * this.facing(0, v) + widths[1] * round * this.facing(1, v) + widths[2] * this.facing(2, v);
    return span > 0 ? Math.min(1, Math.max(0, 0.5 + away / span)) : away > 0 ? 1 : 0;
  }

  /** Mean share over a box or, where an axis has no width, a face; `visit` sees every sample. */
  private mean(
    { from, to }: Bounds,
    visit?: (share: number, u: number, v: number, w: number) => void,
  ): number {
    const n: Triple = [
      from[0] === to[0] ? 1 : SAMPLES,
      from[1] === to[1] ? 1 : SAMPLES,
      from[2] === to[2] ? 1 : SAMPLES,
    ];
    const step: Triple = [(to[0] - from[0]) / n[0], (to[1] - from[1]) / n[1], (to[2] - from[2]) / n[2]];
    let sum = 0;
    for (let a = 0; a < n[0]; a++) {
      const u = from[0] + (a + 0.5) * step[0];
      for (let b = 0; b < n[1]; b++) {
        const v = from[1] + (b + 0.5) * step[1];
        for (let c = 0; c < n[2]; c++) {
          const w = from[2] + (c + 0.5) * step[2];
          const share = this.share(u, v, w, step);
          visit?.(share, u, v, w);
          sum += share;
        }
      }
    }
    return sum / (n[0] * n[1] * n[2]);
  }

  private face(at: Triple, axis: Axis, upper: boolean): number {
    const { from, to } = this.bounds(at);
    const flat = upper ? to[axis] : from[axis];
    const put = (of: Triple): Triple => [
      axis === 0 ? flat : of[0],
      axis === 1 ? flat : of[1],
      axis === 2 ? flat : of[2],
    ];
    return this.mean({ from: put(from), to: put(to) });
  }

  /** Leaves a cell alone, empties it, or cuts it. */
  private classify(cell: number, at: Triple): void {
    const { volumeM3 } = this.mesh;
    if (volumeM3[cell] === 0) return;
    const { from, to } = this.bounds(at);
    const middle: Triple = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
    const away = this.distance(...middle);
    const round = this.lattice.kind === 'cylinder' ? to[0] : 1;
    const reach = Math.hypot(to[0] - from[0], (to[1] - from[1]) * round, to[2] - from[2]) / 2;
    if (away >= reach) return;
    if (away <= -reach) {
      this.empty(cell);
      return;
    }
    this.sampleCell(cell, at);
  }

  private empty(cell: number): void {
    this.mesh.volumeM3[cell] = 0;
    this.mesh.outerM[cell] = 0;
    this.emptied.add(cell);
  }

  private sampleCell(cell: number, at: Triple): void {
    let sum = 0;
    const center: [number, number, number] = [0, 0, 0];
    const share = this.mean(this.bounds(at), (part, u, v, w) => {
      sum += part;
      center[0] += part * u;
      center[1] += part * v;
      center[2] += part * w;
    });
    if (share >= 1) return;
    if (share < LEAST_SHARE) {
      this.empty(cell);
      return;
    }
    this.mesh.volumeM3[cell] *= share;
    this.mesh.outerM[cell] *= share;
    const place = (axis: Axis) =>
      this.onPlane(at, axis) ? this.lattice.axes[axis].center[at[axis]] : center[axis] / sum;
    this.centroids.set(cell, [place(0), place(1), place(2)]);
    this.cutCells.push({ cell, at });
    for (const axis of [0, 1, 2] as const) this.open[axis].set(cell, this.face(at, axis, true));
  }

  /** A half cell, whose other half mirrors it: its centre stays on the plane. */
  private onPlane(at: Triple, axis: Axis): boolean {
    const { center, from, to } = this.lattice.axes[axis];
    return center[at[axis]] === from[at[axis]] || center[at[axis]] === to[at[axis]];
  }

  /** No heat passes into what has no tissue. */
  private closeFaces(): void {
    for (const cell of this.emptied) for (const open of this.open) open.set(cell, 0);
  }

  private neighbour(at: Triple, axis: Axis, by: 1 | -1): number | undefined {
    const moved = [...at];
    moved[axis] += by;
    if (axis === 1 && this.lattice.cyclic) moved[1] = (moved[1] + this.counts[1]) % this.counts[1];
    if (moved[axis] < 0 || moved[axis] >= this.counts[axis]) return undefined;
    const counts = countsOf(this.lattice);
    return cellAt(counts, moved[0], moved[1], moved[2]);
  }

  private openLower(at: Triple, axis: Axis): number {
    const before = this.neighbour(at, axis, -1);
    return before === undefined ? this.face(at, axis, false) : (this.open[axis].get(before) ?? 1);
  }

  private openUpper(cell: number, at: Triple, axis: Axis): number {
    const after = this.neighbour(at, axis, 1);
    if (after !== undefined && this.emptied.has(after)) return 0;
    return this.open[axis].get(cell) ?? 1;
  }

  /** Area of the surface inside a cell, m²: what the open faces lack to close the tissue. */
  private surfaceM2(cell: number, at: Triple): number {
    const { from, to } = this.bounds(at);
    const [du, dv, dw] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
    const open = ([0, 1, 2] as const).map((axis) => ({
      lower: this.openLower(at, axis),
      upper: this.openUpper(cell, at, axis),
    }));
    const [i, j, k] = open;
    if (this.lattice.kind === 'box') {
      const x = (i.upper - i.lower) * dv * dw;
      const y = (j.upper - j.lower) * du * dw;
      const z = (k.upper - k.lower) * du * dv;
      return Math.hypot(x, y, z) * M * M;
    }
    const half = dv / 2;
    const straight = 2 * Math.sin(half) * dw;
    const radial =
      straight * (to[0] * i.upper - from[0] * i.lower) - du * dw * (j.upper + j.lower) * Math.sin(half);
    const around = du * dw * (j.upper - j.lower) * Math.cos(half);
    const axial = ((to[0] ** 2 - from[0] ** 2) / 2) * dv * (k.upper - k.lower);
    return Math.hypot(radial, around, axial) * M * M;
  }

  private link(cell: number, at: Triple): CutLink | undefined {
    const areaM2 = this.surfaceM2(cell, at);
    const center = this.centroids.get(cell);
    if (areaM2 === 0 || !center) return undefined;
    const { from, to } = this.bounds(at);
    const [u, v, w] = center;
    const round = this.lattice.kind === 'cylinder' ? u : 1;
    const widths: Triple = [to[0] - from[0], (to[1] - from[1]) * round, to[2] - from[2]];
    const away = this.distance(u, v, w);
    const span =
      widths[0] * this.facing(0, v) + widths[1] * this.facing(1, v) + widths[2] * this.facing(2, v);
    const distanceMm = Math.max(away, 0.02 * span);
    const { radiusMm } = this.solid;
    const [x, y] = this.lattice.kind === 'cylinder' ? [u * Math.cos(v), u * Math.sin(v)] : [u, v];
    const { solid } = this;
    const here = solid.alongMm(x, y, w);
    const reachMm =
      Math.abs(solid.alongMm(x + widths[0], y, w) - here) +
      Math.abs(solid.alongMm(x, y + widths[1], w) - here) +
      Math.abs(solid.alongMm(x, y, w + widths[2]) - here);
    return {
      cell,
      areaM2,
      conductanceM: areaM2 / (radiusMm * Math.log(1 + distanceMm / radiusMm) * M),
      alongMm: here,
      reachMm,
    };
  }

  private centerOf(cell: number, at: Triple, axis: Axis): number {
    return this.centroids.get(cell)?.[axis] ?? this.lattice.axes[axis].center[at[axis]];
  }

  /** Conductances by the open share of each face and the distance between centres of tissue. */
  private cutConductances(): void {
    this.eachCell((cell, at) => {
      for (const axis of [0, 1, 2] as const) {
        const after = this.neighbour(at, axis, 1);
        if (after === undefined) continue;
        const along = this.mesh.alongM[axis];
        along[cell] *= this.openUpper(cell, at, axis);
        if (along[cell] === 0) continue;
        if (this.centroids.has(cell) || this.centroids.has(after))
          along[cell] /= this.nearer(cell, after, at, axis);
      }
    });
    this.repeatRound();
  }

  private nearer(cell: number, after: number, at: Triple, axis: Axis): number {
    const next: [number, number, number] = [...at];
    next[axis] = (next[axis] + 1) % this.counts[axis];
    const { center } = this.lattice.axes[axis];
    const turn = next[axis] === 0 ? 2 * Math.PI : 0;
    const whole = center[next[axis]] + turn - center[at[axis]];
    const part = this.centerOf(after, next, axis) + turn - this.centerOf(cell, at, axis);
    return Math.max(LEAST_DISTANCE, part / whole);
  }

  /** The empty row before the first stands for the last. */
  private repeatRound(): void {
    if (!this.lattice.cyclic) return;
    const counts = countsOf(this.lattice);
    const around = this.mesh.alongM[1];
    for (let k = 0; k < counts.nk; k++) {
      for (let i = 0; i < counts.ni; i++) {
        around[cellAt(counts, i, -1, k)] = around[cellAt(counts, i, counts.nj - 1, k)];
      }
    }
  }
}
