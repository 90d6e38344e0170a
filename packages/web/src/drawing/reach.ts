import type { Placement } from '@cryobridge/plan';

export type ContourPoints = readonly (readonly [number, number])[];

/** How far a contour reaches from the probe's axis, as a function of the place along the shaft. Lengths in mm. */
export interface Reach {
  readonly fromMm: number;
  readonly toMm: number;
  /** Largest radius of the contour at evenly spaced places from `fromMm` to `toMm`. */
  readonly radiiMm: readonly number[];
}

const samples = 96;

/** Outer envelope of a closed polyline on r ≥ 0. Null when it holds no area. */
export function reachOf(points: ContourPoints): Reach | null {
  const along = points.map(([s]) => s);
  const fromMm = Math.min(...along);
  const toMm = Math.max(...along);
  if (points.length < 3 || !(toMm > fromMm)) return null;
  const step = (toMm - fromMm) / samples;
  const radiiMm = Array.from({ length: samples + 1 }, (_, index) => highest(points, fromMm + index * step));
  return { fromMm, toMm, radiiMm };
}

function highest(points: ContourPoints, s: number): number {
  let best = 0;
  points.forEach(([s0, r0], index) => {
    const [s1, r1] = points[(index + 1) % points.length] ?? [s0, r0];
    if (s < Math.min(s0, s1) || s > Math.max(s0, s1)) return;
    best = Math.max(best, s1 === s0 ? Math.max(r0, r1) : r0 + ((r1 - r0) * (s - s0)) / (s1 - s0));
  });
  return best;
}

export function radiusAtMm(reach: Reach, s: number): number {
  const place = ((s - reach.fromMm) / (reach.toMm - reach.fromMm)) * (reach.radiiMm.length - 1);
  const below = Math.max(0, Math.min(reach.radiiMm.length - 1, Math.floor(place)));
  const above = Math.min(reach.radiiMm.length - 1, below + 1);
  const low = reach.radiiMm[below] ?? 0;
  return low + ((reach.radiiMm[above] ?? low) - low) * (place - below);
}

/** A point of tissue: drawn plane x, y, and z along the nerve from the first placement, mm. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Turns points of tissue into one probe's own frame. */
export function probeFrame(
  placement: Placement,
): (point: Point) => { readonly s: number; readonly r: number } {
  const angle = (placement.angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ x, y, z }) => {
    const dx = x - placement.xMm;
    const dy = y - placement.yMm;
    const across = dy * cos - dx * sin;
    const dz = z - placement.alongMm;
    return { s: dx * cos + dy * sin, r: Math.sqrt(across * across + dz * dz) };
  };
}

/** How far inside a contour points lie: positive inside, in mm of radius; falls off with distance outside. */
export function insideMm(reach: Reach, placement: Placement): (point: Point) => number {
  const place = probeFrame(placement);
  return (point) => {
    const { s, r } = place(point);
    if (s < reach.fromMm) return -Math.sqrt((reach.fromMm - s) ** 2 + r * r);
    if (s > reach.toMm) return -Math.sqrt((s - reach.toMm) ** 2 + r * r);
    return radiusAtMm(reach, s) - r;
  };
}
