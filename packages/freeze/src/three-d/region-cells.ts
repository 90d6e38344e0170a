import { CellSampler, SAMPLES, eachPart, type Axis, type Bounds, type Triple } from './cell-sampler.js';
import { regionBody, type RegionBody } from './solids.js';
import {
  cellAt,
  cellCount,
  countsOf,
  type Blend,
  type Counts,
  type Lattice,
  type Path,
  type RegionCells,
} from './space-mesh.js';
import type { Region } from './types.js';

/** Less of a material than this share is not kept. */
const LEAST_SHARE = 1e-6;

/** Shares of the materials in all places where more than one may be. */
class RegionShares {
  private readonly samplers: readonly CellSampler[];
  readonly amounts: Float64Array;

  constructor(
    private readonly lattice: Lattice,
    private readonly bodies: readonly RegionBody[],
  ) {
    this.samplers = bodies.map((body) => new CellSampler(lattice, body));
    this.amounts = new Float64Array(bodies.length + 1);
  }

  /** The one material about a point, if no boundary is within reach. */
  only(u: number, v: number, w: number, reachMm: number): number | undefined {
    const round = this.lattice.kind === 'cylinder';
    const [x, y] = round ? [u * Math.cos(v), u * Math.sin(v)] : [u, v];
    for (let n = this.bodies.length - 1; n >= 0; n--) {
      if (this.bodies[n].clearMm(x, y, w) < reachMm) return undefined;
      if (this.samplers[n].distance(u, v, w) < 0) return n + 1;
    }
    return 0;
  }

  /** Adds what a small box holds of each material, later regions before earlier ones. */
  add(at: Triple, widths: Triple, weight: number): void {
    let left = 1;
    for (let n = this.samplers.length - 1; n >= 0 && left > 0; n--) {
      const inside = Math.min(left, 1 - this.samplers[n].share(at[0], at[1], at[2], widths));
      this.amounts[n + 1] += weight * inside;
      left -= inside;
    }
    this.amounts[0] += weight * left;
  }

  /** The same of a short line. */
  addAlong(at: Triple, axis: Axis, width: number, weight: number): void {
    let left = 1;
    for (let n = this.samplers.length - 1; n >= 0 && left > 0; n--) {
      const outside = this.samplers[n].shareAlong(at[0], at[1], at[2], axis, width);
      const inside = Math.min(left, 1 - outside);
      this.amounts[n + 1] += weight * inside;
      left -= inside;
    }
    this.amounts[0] += weight * left;
  }

  /** The two materials of which there is most, the lower number first. */
  two(): readonly [number, number] {
    let most = 0;
    let next = -1;
    for (let n = 1; n < this.amounts.length; n++) {
      if (this.amounts[n] > this.amounts[most]) {
        next = most;
        most = n;
      } else if (next < 0 || this.amounts[n] > this.amounts[next]) next = n;
    }
    return most < next ? [most, next] : [next, most];
  }
}

class RegionReader {
  private readonly counts: Counts;
  private readonly shares: RegionShares;
  private readonly kind: Int32Array;
  private readonly blends: Blend[];
  private readonly paths: Path[] = [];

  constructor(
    private readonly lattice: Lattice,
    bodies: readonly RegionBody[],
  ) {
    this.counts = countsOf(lattice);
    this.shares = new RegionShares(lattice, bodies);
    this.kind = new Int32Array(cellCount(this.counts));
    this.blends = Array.from({ length: bodies.length + 1 }, (_, n) => ({
      first: n,
      second: n,
      secondShare: 0,
    }));
  }

  read(alongM: readonly [Float64Array, Float64Array, Float64Array]): RegionCells {
    const { ni, nj, nk } = this.counts;
    const cells: Triple[] = [];
    for (let k = 0; k < nk; k++)
      for (let j = 0; j < nj; j++) for (let i = 0; i < ni; i++) cells.push([i, j, k]);
    for (const at of cells) this.kind[this.cellOf(at)] = this.kindOf(at);
    for (const at of cells) for (const axis of [0, 1, 2] as const) this.readPath(at, axis, alongM[axis]);
    return { kind: this.kind, blends: this.blends, paths: this.paths };
  }

  private cellOf([i, j, k]: Triple): number {
    return cellAt(this.counts, i, j, k);
  }

  private bounds([i, j, k]: Triple): Bounds {
    const [a, b, c] = this.lattice.axes;
    return { from: [a.from[i], b.from[j], c.from[k]], to: [a.to[i], b.to[j], c.to[k]] };
  }

  private kindOf(at: Triple): number {
    const bounds = this.bounds(at);
    const { from, to } = bounds;
    const round = this.lattice.kind === 'cylinder' ? to[0] : 1;
    const reachMm = Math.hypot(to[0] - from[0], (to[1] - from[1]) * round, to[2] - from[2]) / 2;
    const middle: Triple = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
    const only = this.shares.only(...middle, reachMm);
    if (only !== undefined) return only;
    const { amounts } = this.shares;
    amounts.fill(0);
    eachPart(bounds, (u, v, w, widths) =>
      this.shares.add([u, v, w], widths, this.lattice.kind === 'cylinder' ? u : 1),
    );
    const [first, second] = this.shares.two();
    const secondShare = amounts[second] / (amounts[first] + amounts[second]);
    if (secondShare < LEAST_SHARE) return first;
    if (secondShare > 1 - LEAST_SHARE) return second;
    return this.blends.push({ first, second, secondShare }) - 1;
  }

  private next(at: Triple, axis: Axis): Triple | undefined {
    const limits = [this.counts.ni, this.counts.nj, this.counts.nk];
    const moved: [number, number, number] = [at[0], at[1], at[2]];
    moved[axis]++;
    if (axis === 1 && this.lattice.cyclic) moved[1] %= limits[1];
    return moved[axis] < limits[axis] ? moved : undefined;
  }

  private readPath(at: Triple, axis: Axis, conductances: Float64Array): void {
    const cell = this.cellOf(at);
    const after = this.next(at, axis);
    if (!after || conductances[cell] === 0) return;
    const [one, other] = [this.kind[cell], this.kind[this.cellOf(after)]];
    if (one === 0 && other === 0) return;
    const path =
      one === other && one < this.shares.amounts.length
        ? { first: one, second: one, wholeFirst: 1, wholeSecond: 0, crossing: 0, firstPart: 0 }
        : this.crossed(at, after, axis);
    this.paths.push({ axis, cell, ...path });
    // The empty row before the first stands for the last.
    if (axis === 1 && after[1] === 0)
      this.paths.push({ axis, cell: this.cellOf([at[0], -1, at[2]]), ...path });
  }

  /** Lines from centre to centre, spread over the cell, each divided where it crosses. */
  private crossed(at: Triple, after: Triple, axis: Axis): Omit<Path, 'axis' | 'cell'> {
    const { center } = this.lattice.axes[axis];
    const bounds = this.bounds(at);
    const turn = after[axis] < at[axis] ? 2 * Math.PI : 0;
    const [begin, end] = [center[at[axis]], center[after[axis]] + turn];
    const across: Bounds = { from: along(bounds.from, axis, begin), to: along(bounds.to, axis, begin) };
    const lines: Float64Array[] = [];
    eachPart(across, (u, v, w) => lines.push(this.line([u, v, w], axis, end)));
    this.shares.amounts.fill(0);
    for (const line of lines) line.forEach((amount, n) => (this.shares.amounts[n] += amount));
    const [first, second] = this.shares.two();
    return { first, second, ...divided(lines, first, second) };
  }

  /** How much of a line's resistance, were it one tissue, lies in each material. */
  private line(from: Triple, axis: Axis, end: number): Float64Array {
    const { shares, lattice } = this;
    shares.amounts.fill(0);
    const radial = axis === 0 && lattice.kind === 'cylinder';
    const at: [number, number, number] = [from[0], from[1], from[2]];
    const width = (end - from[axis]) / SAMPLES;
    for (let n = 0; n < SAMPLES; n++) {
      at[axis] = from[axis] + (n + 0.5) * width;
      shares.addAlong(at, axis, width, radial ? 1 / at[0] : 1);
    }
    return shares.amounts.slice();
  }
}

function along(of: Triple, axis: Axis, value: number): Triple {
  return [axis === 0 ? value : of[0], axis === 1 ? value : of[1], axis === 2 ? value : of[2]];
}

function divided(
  lines: readonly Float64Array[],
  first: number,
  second: number,
): Pick<Path, 'wholeFirst' | 'wholeSecond' | 'crossing' | 'firstPart'> {
  let [wholeFirst, wholeSecond, crossing, parts] = [0, 0, 0, 0];
  for (const line of lines) {
    const part = first === second ? 1 : line[first] / (line[first] + line[second] || 1);
    if (part > 1 - LEAST_SHARE) wholeFirst++;
    else if (part < LEAST_SHARE) wholeSecond++;
    else {
      crossing++;
      parts += part;
    }
  }
  const count = lines.length;
  return {
    wholeFirst: wholeFirst / count,
    wholeSecond: wholeSecond / count,
    crossing: crossing / count,
    firstPart: crossing > 0 ? parts / crossing : 0,
  };
}

/** Regions in the cells of a lattice, and between them. `alongM`: conductances, zero where nothing passes. */
export function regionCells(
  lattice: Lattice,
  regions: readonly Region[],
  alongM: readonly [Float64Array, Float64Array, Float64Array],
): RegionCells {
  const bodies = regions.map(({ shape }) => regionBody(lattice.frame, shape));
  return new RegionReader(lattice, bodies).read(alongM);
}
