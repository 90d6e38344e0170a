import type { Axis, Triple } from './cell-sampler.js';
import { ProbeField } from './probe-field.js';
import { cellAt, countsOf, stridesOf, type Lattice, type SpaceLink } from './space-mesh.js';
import type { PointMm, SpaceProbe } from './types.js';

/** Conductances are fitted to the probe's own field up to this many radii from its wall. */
const REACH = 2;

/** A face along which that field hardly changes is left as it is. */
const LEAST_FALL = 0.1;

/** A fitted conductance stays within this factor of the plain one. */
const MOST = 4;

/** Gauss's places and weights on −1 … 1. */
const GAUSS = [
  [-0.774596669241, 0.555555555556],
  [0, 0.888888888889],
  [0.774596669241, 0.555555555556],
] as const;

/** Eight even places. */
const EVEN = Array.from({ length: 8 }, (_, n) => [(2 * n - 7) / 8, 0.25] as const);

interface BoxCells {
  readonly lattice: Lattice;
  readonly volumeM3: Float64Array;
  readonly alongM: readonly [Float64Array, Float64Array, Float64Array];
  readonly outerM: Float64Array;
}

/**
 * Takes probes out of a box: a cell whose centre lies in one holds no tissue. Conductances near a probe, and to its
 * active wall, are right for the field that the probe itself makes: its exact flux through the face over its
 * difference between the centres, or to the wall, where it is zero. So neither the steps of the surface nor the
 * square root where the active wall ends cost accuracy.
 */
export function takeOutProbes(mesh: BoxCells, probes: readonly SpaceProbe[]): SpaceLink[] {
  return new ProbeCutter(mesh, probes).cut();
}

class ProbeCutter {
  private readonly fields: readonly ProbeField[];
  /** Which probe holds a cell's centre, or is near it; −1 if none. */
  private readonly holder: Int8Array;
  private readonly near: Int8Array;
  private readonly gradient = new Float64Array(3);
  private readonly wall: (SpaceLink & { readonly of: number })[] = [];
  private readonly areasM2: number[];

  constructor(
    private readonly mesh: BoxCells,
    private readonly probes: readonly SpaceProbe[],
  ) {
    this.fields = probes.map((probe) => new ProbeField(probe));
    this.holder = new Int8Array(mesh.volumeM3.length).fill(-1);
    this.near = this.holder.slice();
    this.areasM2 = probes.map(() => 0);
  }

  cut(): SpaceLink[] {
    this.eachCell((cell, at) => this.place(cell, this.center(at)));
    this.eachCell((cell, at) => {
      for (const axis of [0, 1, 2] as const) this.face(cell, at, axis);
    });
    this.holder.forEach((of, cell) => {
      if (of < 0) return;
      this.mesh.volumeM3[cell] = 0;
      this.mesh.outerM[cell] = 0;
    });
    return this.wall.map(({ of, ...link }) => ({ ...link, areaM2: link.areaM2 * this.areaFactor(of) }));
  }

  /** Areas of the steps, facing as the wall does there, add up to nearly the wall's; what they lack is spread over them. */
  private areaFactor(of: number): number {
    const { radiusMm, activeLengthMm, tip } = this.probes[of];
    const side = 2 * Math.PI * radiusMm * activeLengthMm;
    const whole = tip === 'closed' ? side + Math.PI * radiusMm ** 2 : side;
    return (whole * 1e-6) / this.areasM2[of];
  }

  private eachCell(visit: (cell: number, at: Triple) => void): void {
    const counts = countsOf(this.mesh.lattice);
    for (let k = 0; k < counts.nk; k++) {
      for (let j = 0; j < counts.nj; j++) {
        for (let i = 0; i < counts.ni; i++) visit(cellAt(counts, i, j, k), [i, j, k]);
      }
    }
  }

  private center([i, j, k]: Triple): PointMm {
    const [a, b, c] = this.mesh.lattice.axes;
    return [a.center[i], b.center[j], c.center[k]];
  }

  private place(cell: number, [x, y, z]: PointMm): void {
    let nearest = Infinity;
    this.fields.forEach(({ solid }, n) => {
      const away = solid.distanceMm(x, y, z, this.gradient);
      if (away <= 0) this.holder[cell] = n;
      const reach = REACH * this.probes[n].radiusMm;
      if (away < reach && away < nearest) {
        nearest = away;
        this.near[cell] = n;
      }
    });
  }

  /** The face to the next cell along an axis. */
  private face(cell: number, at: Triple, axis: Axis): void {
    const along = this.mesh.alongM[axis];
    if (along[cell] === 0) return;
    const next = at.map((n, of) => (of === axis ? n + 1 : n)) as [number, number, number];
    const after = cell + stridesOf(countsOf(this.mesh.lattice))[axis];
    const [inside, beyond] = [this.holder[cell], this.holder[after]];
    if (inside >= 0 || beyond >= 0) {
      if (inside < 0) this.link({ cell, from: this.center(at), to: this.center(next), at, axis, of: beyond });
      else if (beyond < 0)
        this.link({ cell: after, from: this.center(next), to: this.center(at), at, axis, of: inside });
      along[cell] = 0;
      return;
    }
    const of = this.near[cell];
    if (of >= 0 && of === this.near[after]) along[cell] *= this.factor(at, axis, next, this.fields[of]);
  }

  /** The two other axes. */
  private across(axis: Axis): readonly [Axis, Axis] {
    return axis === 0 ? [1, 2] : axis === 1 ? [0, 2] : [0, 1];
  }

  /** Mean flux of a probe's field through the upper face of a cell, per mm². */
  private flux(at: Triple, axis: Axis, field: ProbeField): number {
    let flux = 0;
    this.eachPlace(at, axis, GAUSS, (point, weight) => {
      field.at(point, this.gradient);
      flux += this.gradient[axis] * weight;
    });
    return flux;
  }

  /** What flows through the same face to the active wall behind it, per mm², and which part of it lies there. */
  private wallFlux(
    at: Triple,
    axis: Axis,
    field: ProbeField,
  ): { readonly flux: number; readonly share: number } {
    let [flux, share] = [0, 0];
    const reachMm = this.reachMm(at, axis, field) / EVEN.length;
    if (reachMm < 1e-9) return { flux, share };
    this.eachPlace(at, axis, EVEN, (point, weight) => {
      share += field.wallFlow(point, reachMm, this.gradient) * weight;
      flux += this.gradient[axis] * weight;
    });
    return { flux, share };
  }

  /** How far a face reaches along the probe, mm. */
  private reachMm(at: Triple, axis: Axis, field: ProbeField): number {
    const { axes } = this.mesh.lattice;
    return this.across(axis).reduce<number>(
      (sum, of) => sum + Math.abs(field.way[of]) * (axes[of].to[at[of]] - axes[of].from[at[of]]),
      0,
    );
  }

  private eachPlace(
    at: Triple,
    axis: Axis,
    rule: readonly (readonly [number, number])[],
    visit: (point: PointMm, weight: number) => void,
  ): void {
    const { axes } = this.mesh.lattice;
    const [u, v] = this.across(axis);
    const point: [number, number, number] = [0, 0, 0];
    point[axis] = axes[axis].to[at[axis]];
    for (const [a, weightA] of rule) {
      point[u] = axes[u].center[at[u]] + (a * (axes[u].to[at[u]] - axes[u].from[at[u]])) / 2;
      for (const [b, weightB] of rule) {
        point[v] = axes[v].center[at[v]] + (b * (axes[v].to[at[v]] - axes[v].from[at[v]])) / 2;
        visit(point, (weightA * weightB) / 4);
      }
    }
  }

  private factor(at: Triple, axis: Axis, next: Triple, field: ProbeField): number {
    const [from, to] = [this.center(at), this.center(next)];
    const fall = field.at(to, this.gradient) - field.at(from, this.gradient);
    const distance = to[axis] - from[axis];
    const middle: [number, number, number] = [from[0], from[1], from[2]];
    middle[axis] = this.mesh.lattice.axes[axis].to[at[axis]];
    field.at(middle, this.gradient);
    const least = LEAST_FALL * Math.hypot(...this.gradient);
    const flux = this.flux(at, axis, field);
    if (Math.abs(flux) < least || Math.abs(fall) < least * distance) return 1;
    const fitted = (flux * distance) / fall;
    return fitted > 1 / MOST && fitted < MOST ? fitted : 1;
  }

  /** The piece of active wall between a cell's centre and one inside the probe. */
  private link(piece: {
    readonly cell: number;
    readonly from: PointMm;
    readonly to: PointMm;
    readonly at: Triple;
    readonly axis: Axis;
    readonly of: number;
  }): void {
    const { cell, from, to, at, axis, of } = piece;
    const field = this.fields[of];
    const tip = this.beyondTip(from, of);
    const { flux, share } = tip ? { flux: 0, share: 1 } : this.wallFlux(at, axis, field);
    if (share === 0) return;
    const { axes } = this.mesh.lattice;
    const [u, v] = this.across(axis);
    const width = (n: Axis) => axes[n].to[at[n]] - axes[n].from[at[n]];
    const areaMm2 = width(u) * width(v);
    const wallMm = this.wallAt(from, to, axis, field);
    const facing = Math.abs(this.gradient[axis]);
    const plain = (areaMm2 * share) / Math.max(wallMm, 0.02 * Math.abs(to[axis] - from[axis]));
    const value = field.at(from, this.gradient);
    const fitted = value > 0 && facing > 0.5 * LEAST_FALL ? (areaMm2 * Math.abs(flux)) / value : plain;
    const conductance = tip ? plain : Math.min(MOST * plain, Math.max(plain / MOST, fitted));
    const areaM2 = areaMm2 * share * facing * 1e-6;
    this.areasM2[of] += areaM2;
    this.wall.push({ cell, conductanceM: conductance * 1e-3, areaM2, of });
  }

  private beyondTip(point: PointMm, of: number): boolean {
    const { tip, activeLengthMm } = this.probes[of];
    return tip === 'closed' && this.fields[of].along(point) > activeLengthMm / 2;
  }

  /** Distance from a centre to the wall on the way to one inside; leaves the wall's normal in `gradient`. */
  private wallAt(from: PointMm, to: PointMm, axis: Axis, { solid }: ProbeField): number {
    let [out, inside] = [0, 1];
    const point: [number, number, number] = [from[0], from[1], from[2]];
    for (let pass = 0; pass < 30; pass++) {
      const middle = (out + inside) / 2;
      point[axis] = from[axis] + middle * (to[axis] - from[axis]);
      if (solid.distanceMm(point[0], point[1], point[2], this.gradient) > 0) out = middle;
      else inside = middle;
    }
    return out * Math.abs(to[axis] - from[axis]);
  }
}
