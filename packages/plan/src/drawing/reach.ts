import type { Placement } from '../plan.js';
import type { Loop } from './outline.js';

export type ContourPoints = readonly (readonly [number, number])[];

/** How far a contour reaches from the probe's axis, as a function of the place along the shaft. Lengths in mm. */
export interface Reach {
  readonly fromMm: number;
  readonly toMm: number;
  /** Largest radius of the contour at evenly spaced places from `fromMm` to `toMm`. */
  readonly radiiMm: Float64Array;
}

const samples = 96;

/** Outer envelope of a closed polyline on r ≥ 0. Null when it holds no area. */
export function reachOf(points: ContourPoints): Reach | null {
  const along = points.map(([s]) => s);
  const fromMm = Math.min(...along);
  const toMm = Math.max(...along);
  if (points.length < 3 || !(toMm > fromMm)) return null;
  const step = (toMm - fromMm) / samples;
  const radiiMm = Float64Array.from({ length: samples + 1 }, (_, index) =>
    highest(points, fromMm + index * step),
  );
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

/** Part of the drawn plane, mm. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A contour about a probe in the tissue. */
export interface PlacedReach {
  /**
   * How far inside the contour a point lies: positive inside, in mm of radius; falls off with distance outside.
   * x and y in the drawn plane, z along the nerve from the first placement, mm.
   */
  insideMm(x: number, y: number, z: number): number;
  /** No point of the drawn plane outside of it is inside the contour, at any z. */
  readonly extent: Extent;
  /** Where it lies along the nerve; no point further from there than `mostMm` is inside. */
  readonly alongMm: number;
  readonly mostMm: number;
}

export function placeReach(reach: Reach, placement: Placement): PlacedReach {
  const { xMm, yMm, alongMm, angleDegrees } = placement;
  const { fromMm, toMm } = reach;
  const angle = (angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const mostMm = Math.max(...reach.radiiMm);
  const corner = (s: number, across: number) => ({
    x: xMm + s * cos - across * sin,
    y: yMm + s * sin + across * cos,
  });
  const corners = [fromMm, toMm].flatMap((s) => [corner(s, mostMm), corner(s, -mostMm)]);
  return {
    alongMm,
    mostMm,
    extent: {
      left: Math.min(...corners.map(({ x }) => x)),
      right: Math.max(...corners.map(({ x }) => x)),
      top: Math.min(...corners.map(({ y }) => y)),
      bottom: Math.max(...corners.map(({ y }) => y)),
    },
    insideMm(x, y, z) {
      const dx = x - xMm;
      const dy = y - yMm;
      const dz = z - alongMm;
      const s = dx * cos + dy * sin;
      const across = dy * cos - dx * sin;
      const r = Math.sqrt(across * across + dz * dz);
      if (s < fromMm) return -Math.sqrt((fromMm - s) ** 2 + r * r);
      if (s > toMm) return -Math.sqrt((s - toMm) ** 2 + r * r);
      return radiusAtMm(reach, s) - r;
    },
  };
}

/** Where a contour's outer edge cuts the drawn plane that its shaft lies in: along one side and back on the other. */
export function loopOf({ fromMm, toMm, radiiMm }: Reach, placement: Placement): Loop {
  const { xMm, yMm, angleDegrees } = placement;
  const angle = (angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const stepMm = (toMm - fromMm) / (radiiMm.length - 1);
  const side = (sign: 1 | -1) =>
    Array.from(radiiMm, (radius, n) => {
      const s = fromMm + n * stepMm;
      const across = sign * radius;
      return [xMm + s * cos - across * sin, yMm + s * sin + across * cos] as const;
    });
  return [...side(1), ...side(-1).reverse()];
}
