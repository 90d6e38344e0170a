import { probeSolid, type Solid } from './solids.js';
import type { Direction, PointMm, SpaceProbe } from './types.js';
import { unit } from './vectors.js';

/**
 * The field that a cold wall makes near by, whatever lies farther away: zero on the active wall, no flow through the
 * shaft. With ζ = (s + i·R ln(r/R))/a, s along the probe from the middle of its active wall of half length a, it is
 * Re arcosh ζ (both ends free), or Re √(−1 − ζ) (a closed tip: the wall goes on). Where the wall ends it behaves like
 * the square root of the distance, along it like ln(r/R). Inside the probe it goes on with the other sign.
 *
 * *Holds for* distances of a few radii. *Checked by* probe-field.test.ts and box.test.ts.
 */
export class ProbeField {
  readonly solid: Solid;
  readonly way: Direction;
  /** The field in its own coordinates, and its slopes there. */
  private readonly local = new Float64Array(3);
  private readonly half: number;
  private readonly closed: boolean;

  constructor(private readonly probe: SpaceProbe) {
    this.solid = probeSolid({ origin: [0, 0, 0], axes: WORLD }, probe);
    this.way = unit(probe.direction);
    this.half = probe.activeLengthMm / 2;
    this.closed = probe.tip === 'closed';
  }

  /** Along the probe from the middle of the active wall, mm. */
  along([x, y, z]: PointMm): number {
    const [cx, cy, cz] = this.probe.activeCenter;
    const [dx, dy, dz] = this.way;
    return (x - cx) * dx + (y - cy) * dy + (z - cz) * dz;
  }

  /** Whether a point lies beside the active wall, not the shaft. */
  besideActive(point: PointMm): boolean {
    const s = this.along(point);
    return s >= -this.half && (this.closed || s <= this.half);
  }

  /**
   * What flows to the active wall from a short piece along the probe about a point, per mm of the field's unit and
   * of length across the lines of flow, as a vector: the flow at the wall, which thins out as 1/r. Into `flow`.
   * Returns the part of the piece that lies beside the active wall.
   */
  wallFlow(point: PointMm, reachMm: number, flow: Float64Array): number {
    const { probe, half, way, closed } = this;
    const s = this.along(point);
    const from = Math.max(s - reachMm / 2, -half);
    const to = closed ? s + reachMm / 2 : Math.min(s + reachMm / 2, half);
    flow.fill(0);
    if (to <= from) return 0;
    // The field's slope at the wall is 1/√(a² − s²), or 1/(2√(s + a)): integrated over the piece.
    const upTo = (mm: number) =>
      closed ? Math.sqrt(mm + half) : Math.asin(Math.min(1, Math.max(-1, mm / half)));
    const mean = (upTo(to) - upTo(from)) / reachMm;
    const away = point.map((mm, axis) => mm - probe.activeCenter[axis] - s * way[axis]);
    const r = Math.max(1e-6, Math.hypot(away[0], away[1], away[2]));
    for (let axis = 0; axis < 3; axis++) flow[axis] = (mean * probe.radiusMm * away[axis]) / (r * r);
    return (to - from) / reachMm;
  }

  /** The field at a point, and its gradient, 1/mm, into `gradient`. */
  at(point: PointMm, gradient: Float64Array): number {
    const { probe, half, way, closed } = this;
    const { activeCenter: center, radiusMm } = probe;
    const s = this.along(point);
    const ax = point[0] - center[0] - s * way[0];
    const ay = point[1] - center[1] - s * way[1];
    const az = point[2] - center[2] - s * way[2];
    const r = Math.max(1e-6, Math.sqrt(ax * ax + ay * ay + az * az));
    const y = radiusMm * Math.log(r / radiusMm);
    const side = y < 0 && this.besideActive(point) ? -1 : 1;
    if (closed) sheetEnd(this.local, -(s + half), Math.abs(y));
    else strip(this.local, s / half, Math.abs(y) / half);
    const [value, alongS, alongY] = this.local;
    const scale = closed ? 1 : 1 / half;
    const ds = side * (closed ? -alongS : alongS * scale);
    // ∂|y|/∂r carries the sign of y; with the other sign of the field inside it is the same on both sides.
    const dr = (side * (y < 0 ? -1 : 1) * scale * alongY * radiusMm) / (r * r);
    gradient[0] = ds * way[0] + dr * ax;
    gradient[1] = ds * way[1] + dr * ay;
    gradient[2] = ds * way[2] + dr * az;
    return side * value;
  }
}

const WORLD = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** Re arcosh(x + iy), y ≥ 0, and its derivatives. */
function strip(into: Float64Array, x: number, y: number): void {
  root(into, x * x - y * y - 1, 2 * x * y);
  // √(ζ²−1) of the branch that grows with ζ.
  const turn = into[0] * x + into[1] * y < 0 ? -1 : 1;
  const a = turn * into[0];
  const b = turn * into[1];
  const size = a * a + b * b || 1e-12;
  // 1/√(ζ²−1) = (a − ib)/size; d/dy multiplies by i.
  into[0] = Math.max(0, Math.log((x + a) * (x + a) + (y + b) * (y + b)) / 2);
  into[1] = a / size;
  into[2] = b / size;
}

/** Re √(x + iy), y ≥ 0, and its derivatives: the wall lies where x < 0. */
function sheetEnd(into: Float64Array, x: number, y: number): void {
  root(into, x, y);
  const size = 2 * (into[0] * into[0] + into[1] * into[1]) || 1e-12;
  into[2] = into[1] / size;
  into[1] = into[0] / size;
}

/** √(x + iy) with a real part that is not negative: its two parts. */
function root(into: Float64Array, x: number, y: number): void {
  const size = Math.sqrt(x * x + y * y);
  const q = Math.sqrt(Math.max(0, (size - x) / 2));
  into[0] = Math.sqrt(Math.max(0, (size + x) / 2));
  into[1] = y < 0 ? -q : q;
}
