import { CellSampler, type Axis, type Triple } from './cell-sampler.js';
import type { UncutMesh } from './cylinder-lattice.js';
import type { Solid } from './solids.js';
import { cellAt, countsOf, type Counts, type Lattice, type SpaceLink } from './space-mesh.js';

/** A cell with less tissue than this share of its volume joins what cuts it. */
const LEAST_SHARE = 0.02;

/** A distance between centres of tissue is never taken for less than this share of that between cells. */
const LEAST_DISTANCE = 0.25;

const M = 1e-3;

/** What a solid leaves of a cell: all, nothing, or a share with its centre and the open shares of the upper faces. */
type Measure = 'whole' | 'none' | { readonly share: number; readonly center: Triple; readonly open: Triple };

/** Takes a solid out of a mesh, changing volumes and conductances, and tells where its surface is. */
export function cutOut(mesh: UncutMesh, solid: Solid): SpaceLink[] {
  return new Cutter(mesh, solid).cut();
}

class Cutter {
  private readonly lattice: Lattice;
  private readonly size: Counts;
  private readonly counts: Triple;
  private readonly cells: CellSampler;
  /** Open share of each cell's upper face, by axis; only where it is not 1. */
  private readonly open: readonly [Map<number, number>, Map<number, number>, Map<number, number>] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  /** Centre of tissue of each cut cell. */
  private readonly centroids = new Map<number, Triple>();
  /** Cells of which nothing is left. */
  private readonly emptied = new Map<number, Triple>();
  private readonly columns = new Map<number, Measure>();
  private readonly cutCells: { readonly cell: number; readonly at: Triple }[] = [];

  constructor(
    private readonly mesh: UncutMesh,
    private readonly solid: Solid,
  ) {
    const counts = countsOf(mesh.lattice);
    this.size = counts;
    this.lattice = mesh.lattice;
    this.counts = [counts.ni, counts.nj, counts.nk];
    this.cells = new CellSampler(mesh.lattice, solid);
  }

  cut(): SpaceLink[] {
    const before = this.mesh.volumeM3.slice();
    this.eachCell((cell, at) => this.classify(cell, at));
    this.closeFaces();
    const links = this.cutCells.flatMap(({ cell, at }) => this.link(cell, at) ?? []);
    this.cutConductances();
    return this.whole(links, before);
  }

  /**
   * Pieces of surface add up to a little less than the surface, for flat pieces cut corners and slivers are left out.
   * A round solid's surface is twice what it takes away over its radius: what is lacking is spread over the pieces.
   */
  private whole(links: readonly SpaceLink[], before: Float64Array): SpaceLink[] {
    const removedM3 = this.mesh.volumeM3.reduce((sum, volume, cell) => sum + before[cell] - volume, 0);
    const areaM2 = links.reduce((sum, link) => sum + link.areaM2, 0);
    const factor = (2 * removedM3) / (this.solid.radiusMm * M * areaM2);
    return links.map((link) => ({
      cell: link.cell,
      areaM2: factor * link.areaM2,
      conductanceM: factor * link.conductanceM,
    }));
  }

  private eachCell(visit: (cell: number, at: Triple) => void): void {
    const counts = countsOf(this.lattice);
    for (let k = 0; k < counts.nk; k++) {
      for (let j = 0; j < counts.nj; j++) {
        for (let i = 0; i < counts.ni; i++) visit(cellAt(counts, i, j, k), [i, j, k]);
      }
    }
  }

  /** Leaves a cell alone, empties it, or cuts it. */
  private classify(cell: number, at: Triple): void {
    if (this.mesh.volumeM3[cell] === 0) return;
    const measure = this.measure(at);
    if (measure === 'whole') return;
    if (measure === 'none') this.empty(cell, at);
    else this.cutCell(cell, at, measure);
  }

  /** A solid that is the same along z is measured once for each column of cells. */
  private measure(at: Triple): Measure {
    if (!this.solid.sameAlongZ) return this.measureCell(at);
    const column = at[1] * this.counts[0] + at[0];
    const known = this.columns.get(column);
    if (known !== undefined) return known;
    const measure = this.measureCell(at);
    this.columns.set(column, measure);
    return measure;
  }

  private measureCell(at: Triple): Measure {
    const { from, to } = this.cells.bounds(at);
    const away = this.cells.distance((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2);
    const round = this.lattice.kind === 'cylinder' ? to[0] : 1;
    const height = this.solid.sameAlongZ ? 0 : to[2] - from[2];
    const reach = Math.hypot(to[0] - from[0], (to[1] - from[1]) * round, height) / 2;
    if (away >= reach) return 'whole';
    return away <= -reach ? 'none' : this.sampleCell(at);
  }

  private empty(cell: number, at: Triple): void {
    this.mesh.volumeM3[cell] = 0;
    this.mesh.outerM[cell] = 0;
    this.emptied.set(cell, at);
  }

  private sampleCell(at: Triple): Measure {
    let sum = 0;
    let u = 0;
    let v = 0;
    let w = 0;
    const bounds = this.cells.bounds(at);
    const share = this.cells.mean(bounds, (part, atU, atV, atW) => {
      sum += part;
      u += part * atU;
      v += part * atV;
      w += part * atW;
    });
    if (share >= 1) return 'whole';
    if (share < LEAST_SHARE) return 'none';
    const open: Triple = [
      this.cells.face(at, 0, true),
      this.cells.face(at, 1, true),
      this.cells.face(at, 2, true),
    ];
    return { share, center: [u / sum, v / sum, w / sum], open };
  }

  private cutCell(cell: number, at: Triple, { share, center, open }: Exclude<Measure, string>): void {
    this.mesh.volumeM3[cell] *= share;
    this.mesh.outerM[cell] *= share;
    const { from, to } = this.cells.bounds(at);
    const place = (axis: Axis) => {
      if (this.onPlane(at, axis)) return this.lattice.axes[axis].center[at[axis]];
      return axis === 2 && this.solid.sameAlongZ ? (from[2] + to[2]) / 2 : center[axis];
    };
    this.centroids.set(cell, [place(0), place(1), place(2)]);
    this.cutCells.push({ cell, at });
    for (const axis of [0, 1, 2] as const) this.open[axis].set(cell, open[axis]);
  }

  /** A half cell, whose other half mirrors it: its centre stays on the plane. */
  private onPlane(at: Triple, axis: Axis): boolean {
    const { center, from, to } = this.lattice.axes[axis];
    return center[at[axis]] === from[at[axis]] || center[at[axis]] === to[at[axis]];
  }

  /** No heat passes into what has no tissue. */
  private closeFaces(): void {
    for (const cell of this.emptied.keys()) for (const open of this.open) open.set(cell, 0);
  }

  private cellOf([i, j, k]: Triple): number {
    return cellAt(this.size, i, j, k);
  }

  /** The next place along an axis, if there is one. */
  private moved(at: Triple, axis: Axis, by: 1 | -1): Triple | undefined {
    const moved: [number, number, number] = [at[0], at[1], at[2]];
    moved[axis] += by;
    if (axis === 1 && this.lattice.cyclic) moved[1] = (moved[1] + this.counts[1]) % this.counts[1];
    return moved[axis] < 0 || moved[axis] >= this.counts[axis] ? undefined : moved;
  }

  private openLower(at: Triple, axis: Axis): number {
    const before = this.moved(at, axis, -1);
    return before ? (this.open[axis].get(this.cellOf(before)) ?? 1) : this.cells.face(at, axis, false);
  }

  private openUpper(cell: number, at: Triple, axis: Axis): number {
    const next = this.moved(at, axis, 1);
    if (next && this.emptied.has(this.cellOf(next))) return 0;
    return this.open[axis].get(cell) ?? 1;
  }

  /** Area of the surface inside a cell, m²: what the open faces lack to close the tissue. */
  private surfaceM2(cell: number, at: Triple): number {
    const { from, to } = this.cells.bounds(at);
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

  private link(cell: number, at: Triple): SpaceLink | undefined {
    const areaM2 = this.surfaceM2(cell, at);
    const center = this.centroids.get(cell);
    if (areaM2 === 0 || !center) return undefined;
    const { from, to } = this.cells.bounds(at);
    const [u, v, w] = center;
    const round = this.lattice.kind === 'cylinder' ? u : 1;
    const widths: Triple = [to[0] - from[0], (to[1] - from[1]) * round, to[2] - from[2]];
    const away = this.cells.distance(u, v, w);
    const span =
      widths[0] * this.cells.facing(0, v) +
      widths[1] * this.cells.facing(1, v) +
      widths[2] * this.cells.facing(2, v);
    const distanceMm = Math.max(away, 0.02 * span);
    const { radiusMm } = this.solid;
    return {
      cell,
      areaM2,
      conductanceM: areaM2 / (radiusMm * Math.log(1 + distanceMm / radiusMm) * M),
    };
  }

  private centerOf(cell: number, at: Triple, axis: Axis): number {
    return this.centroids.get(cell)?.[axis] ?? this.lattice.axes[axis].center[at[axis]];
  }

  /** Conductances by the open share of each face and the distance between centres of tissue. */
  private cutConductances(): void {
    for (const axis of [0, 1, 2] as const) {
      const lacking = new Map<number, Triple>(this.emptied);
      for (const { cell, at } of this.cutCells) lacking.set(cell, at);
      const changed = new Map(lacking);
      for (const at of lacking.values()) {
        const before = this.moved(at, axis, -1);
        if (before) changed.set(this.cellOf(before), before);
      }
      changed.forEach((at, cell) => this.cutConductance(cell, at, axis));
    }
    this.repeatRound();
  }

  private cutConductance(cell: number, at: Triple, axis: Axis): void {
    const next = this.moved(at, axis, 1);
    if (!next) return;
    const along = this.mesh.alongM[axis];
    along[cell] *= this.openUpper(cell, at, axis);
    const after = this.cellOf(next);
    if (along[cell] === 0 || !(this.centroids.has(cell) || this.centroids.has(after))) return;
    along[cell] /= this.nearer(cell, after, at, axis);
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
