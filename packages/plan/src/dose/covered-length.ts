import type { Layout } from './layout.js';
import { profileStepMm, type LethalProfile } from './lethal-profile.js';
import type { HalfExtent, ShaftPoints } from './nerve-outline.js';

/** Where the probe really comes to lie. */
export interface PlacementErrors {
  /** Gap between probe and nerve at each pass, mm; zero touches. */
  readonly gapMm: readonly number[];
  /** Along the shaft, either way, mm: counts against every point of the nerve. */
  readonly axialMm: number;
  /** Added to the spacing of neighbouring positions along the nerve, mm. */
  readonly spacingMm: number;
}

export interface CoverRequest {
  readonly layout: Layout;
  readonly points: ShaftPoints;
  readonly extent: HalfExtent;
  readonly probeRadiusMm: number;
  readonly neededLengthMm: number;
  readonly errors: PlacementErrors;
}

/** One pass in the shaft's frame: middle of the active zone, and its place along the nerve, mm. */
export interface PassPosition {
  readonly u: number;
  readonly v: number;
  readonly along: number;
  /** Index of its position along the nerve. */
  readonly station: number;
}

/** Points of a section and the passes about it, ready to be held against many profiles. */
export interface CoverQuestion {
  readonly points: ShaftPoints;
  readonly passes: readonly PassPosition[];
  readonly stations: number;
  /** Between neighbouring stations along the nerve, mm. */
  readonly spacingMm: number;
  readonly axialMm: number;
  readonly neededLengthMm: number;
  /** Room for `coveredLengthMm`, points by stations: making it anew each time would cost more than the answer. */
  readonly half: Float64Array;
}

/**
 * Middles of the active zones. Beside the nerve by construction: the axis is away from the centre by the
 * nerve's half extent across the shaft plus the probe's radius plus a gap that is never negative.
 */
export function coverQuestion(request: CoverRequest): CoverQuestion {
  const { layout, extent, probeRadiusMm, neededLengthMm, errors } = request;
  const stations = layout.alongCount;
  const spacingMm = neededLengthMm / stations + errors.spacingMm;
  const passes = layout.passes.map((pass, n) => {
    const gapMm = Math.max(0, errors.gapMm[n] ?? errors.gapMm.at(-1) ?? 0);
    const awayMm = extent.acrossShaftMm + probeRadiusMm + gapMm;
    const station = Math.round((pass.along + 0.5) * stations - 0.5);
    return {
      u: pass.across * extent.alongShaftMm,
      v: pass.depth === 'deep' ? awayMm : -awayMm,
      along: (station - (stations - 1) / 2) * spacingMm,
      station,
    };
  });
  return {
    points: request.points,
    passes,
    stations,
    spacingMm,
    axialMm: Math.abs(errors.axialMm),
    neededLengthMm,
    half: new Float64Array(request.points.u.length * stations),
  };
}

/**
 * Longest contiguous stretch of nerve over which every point of the section is covered, mm.
 *
 * A point (u, v) at l along the nerve lies hypot(v − v_i, l) from the axis of pass i, at s = u − u_i along it;
 * it is covered where that is within the profile's radius at |s|, so over |l − l_i| ≤ √(R(s)² − (v − v_i)²).
 * Over several passes the coldest counts: each froze from body temperature, and what one leaves cold for the
 * next is left out, which understates. Neighbouring stations count together only where each point's own
 * stretches meet, which understates too.
 *
 * Checked by: covered-length.test.ts (spheres, cylinders, brute force along the nerve).
 */
export function coveredLengthMm(question: CoverQuestion, profile: LethalProfile): number {
  const half = halfLengths(question, profile);
  if (half === null) return 0;
  const { stations } = question;
  let longest = 0;
  for (let from = 0; from < stations; from++) {
    for (let to = from; to < stations; to++) {
      const length = chainLengthMm(question, half, { from, to });
      if (length < 0) break;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** Point by point, stations within: half the covered length, mm, −1 where none. Null: some point has none at all. */
function halfLengths(question: CoverQuestion, { radiiMm }: LethalProfile): Float64Array | null {
  const { points, passes, stations, axialMm, half } = question;
  const count = points.u.length;
  half.fill(-1);
  for (let k = 0; k < count; k++) {
    const pointU = points.u[k] ?? 0;
    const pointV = points.v[k] ?? 0;
    let any = false;
    for (let n = 0; n < passes.length; n++) {
      const pass = passes[n];
      if (pass === undefined) continue;
      const reach = reachMm(radiiMm, Math.abs(pointU - pass.u) + axialMm, pointV - pass.v);
      if (reach < 0) continue;
      any = true;
      const slot = k * stations + pass.station;
      if (reach > (half[slot] ?? -1)) half[slot] = reach;
    }
    if (!any) return null;
  }
  return half;
}

/** Length covered by stations `from` to `to` together, mm; −1 when some point is not covered throughout. */
function chainLengthMm(
  { points, stations, spacingMm }: CoverQuestion,
  half: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let before = Infinity;
  let after = Infinity;
  for (let k = 0; k < points.u.length; k++) {
    const row = k * stations;
    const first = half[row + from] ?? -1;
    const last = half[row + to] ?? -1;
    if (first < 0 || last < 0) return -1;
    before = Math.min(before, first);
    after = Math.min(after, last);
    for (let m = from; m < to; m++) {
      if ((half[row + m] ?? -1) + (half[row + m + 1] ?? -1) < spacingMm) return -1;
    }
  }
  return before + after + (to - from) * spacingMm;
}

/** Half the covered length of a point `sMm` along the shaft and `awayMm` beside it; −1 where none. */
function reachMm(radiiMm: Float64Array, sMm: number, awayMm: number): number {
  const at = sMm / profileStepMm;
  const step = at | 0;
  const low = radiiMm[step] ?? 0;
  const radius = low + (at - step) * ((radiiMm[step + 1] ?? 0) - low);
  const square = radius * radius - awayMm * awayMm;
  return square < 0 ? -1 : Math.sqrt(square);
}

/** Passes that froze alike, and how far they reached. Every part tells the same points in its own frame. */
export interface CoverPart {
  readonly question: CoverQuestion;
  readonly profile: LethalProfile;
}

/** A stretch along the nerve, mm. */
type Stretch = readonly [from: number, to: number];

/**
 * `coveredLengthMm` over passes that froze for unequal times, came in at unequal angles or lie unevenly along the
 * nerve: what every point's own stretches have in common, the longest piece of it.
 *
 * Checked by: covered-length.test.ts (against `coveredLengthMm`, brute force along the nerve).
 */
export function coveredLengthOfMm(parts: readonly CoverPart[]): number {
  const count = parts[0]?.question.points.u.length ?? 0;
  let common: readonly Stretch[] = count === 0 ? [] : [[-Infinity, Infinity]];
  for (let k = 0; k < count && common.length > 0; k++) common = inBoth(common, coveredStretches(parts, k));
  return Math.max(0, ...common.map(([from, to]) => to - from));
}

/** Where point `k` is covered: rising, none meeting another. */
export function coveredStretches(parts: readonly CoverPart[], k: number): readonly Stretch[] {
  const each = parts.flatMap(({ question: { points, passes, axialMm }, profile: { radiiMm } }) =>
    passes.flatMap((pass): readonly Stretch[] => {
      const sMm = Math.abs((points.u[k] ?? 0) - pass.u) + axialMm;
      const reach = reachMm(radiiMm, sMm, (points.v[k] ?? 0) - pass.v);
      return reach < 0 ? [] : [[pass.along - reach, pass.along + reach]];
    }),
  );
  const joined: Stretch[] = [];
  for (const [from, to] of each.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1]) joined.push([from, to]);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return joined;
}

function inBoth(some: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return some.flatMap(([from, to]) =>
    others.flatMap((other): readonly Stretch[] => {
      const both: Stretch = [Math.max(from, other[0]), Math.min(to, other[1])];
      return both[0] < both[1] ? [both] : [];
    }),
  );
}
