import type { Placement } from '../plan.js';
import type { CoverQuestion, PlacementErrors } from './covered-length.js';
import type { ExploreBench } from './explore-bench.js';
import { halfExtent, sectionArea, sectionOutline, type NerveEllipse } from './nerve-outline.js';

/** Where a probe lies, whoever put it there. */
export type Frame = Pick<ExploreBench, 'ellipse' | 'mirror' | 'size' | 'settings' | 'section'>;

/** Where a placement lies. */
export type Place = Pick<Placement, 'xMm' | 'yMm' | 'alongMm'>;

/** A point of the drawn plane, mm. */
export interface DrawnPoint {
  readonly xMm: number;
  readonly yMm: number;
}

/** The same in the shaft's frame of a right limb: u towards the tip, v deeper, from the nerve's centre, mm. */
interface ShaftPoint {
  readonly u: number;
  readonly v: number;
}

function turn({ ellipse: { angleDegrees } }: Frame): { readonly cos: number; readonly sin: number } {
  const angle = (angleDegrees * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}

/** Inverse of what `placements` does to a pass. */
export function shaftPoint(frame: Frame, { xMm, yMm }: DrawnPoint): ShaftPoint {
  const { cos, sin } = turn(frame);
  const x = frame.mirror * xMm;
  return { u: x * cos + yMm * sin, v: yMm * cos - x * sin };
}

function drawnPoint(frame: Frame, { u, v }: ShaftPoint): DrawnPoint {
  const { cos, sin } = turn(frame);
  return { xMm: frame.mirror * (u * cos - v * sin), yMm: u * sin + v * cos };
}

const sameStationMm = 0.02;

/** The question that the plan asks of its own placements, asked of placements anywhere in the drawn plane. */
export function placedQuestion(
  frame: Frame,
  placements: readonly Place[],
  points: 'outline' | 'area',
): CoverQuestion {
  const stations = [...new Set(placements.map(({ alongMm }) => alongMm))]
    .toSorted((a, b) => a - b)
    .filter((along, n, all) => n === 0 || along - (all[n - 1] ?? along) > sameStationMm);
  const [from = 0, to = from] = [stations[0], stations.at(-1)];
  const { neededLengthMm } = frame.settings;
  const spacingMm = stations.length > 1 ? (to - from) / (stations.length - 1) : neededLengthMm;
  const section = points === 'outline' ? sectionOutline(frame.ellipse) : sectionArea(frame.ellipse);
  return {
    points: section,
    passes: placements.map((placement) => ({
      ...shaftPoint(frame, placement),
      along: placement.alongMm - (from + to) / 2,
      station: Math.round((placement.alongMm - from) / spacingMm),
    })),
    stations: stations.length,
    spacingMm,
    axialMm: 0,
    neededLengthMm,
    half: new Float64Array(section.u.length * stations.length),
  };
}

/**
 * The same placements about a nerve of another size, missed by so much: each keeps the gap that it has to the nerve
 * as drawn, give or take its error. About the plan's own placements this is what a plan's chance is asked of.
 */
export function variedQuestion(
  frame: Frame,
  placed: CoverQuestion,
  { ellipse, errors }: { readonly ellipse: NerveEllipse; readonly errors: PlacementErrors },
): CoverQuestion {
  const { radiusMm } = frame.size;
  const [drawn, varied] = [halfExtent(frame.ellipse), halfExtent(ellipse)];
  const points = sectionOutline(ellipse);
  const spacingMm = placed.spacingMm + errors.spacingMm;
  return {
    ...placed,
    points,
    spacingMm,
    axialMm: Math.abs(errors.axialMm),
    half: new Float64Array(points.u.length * placed.stations),
    passes: placed.passes.map((pass, n) => {
      const moreMm = (errors.gapMm[n] ?? 0) - frame.settings.gapMm;
      const along = (pass.along * spacingMm) / placed.spacingMm;
      const besideMm = Math.abs(pass.v) - drawn.acrossShaftMm - radiusMm;
      // Its tip stops before the nerve.
      if (besideMm < -radiusMm)
        return { ...pass, along, u: pass.u - (varied.alongShaftMm - drawn.alongShaftMm) - moreMm };
      return {
        ...pass,
        along,
        u: (pass.u * varied.alongShaftMm) / drawn.alongShaftMm,
        v: Math.sign(pass.v) * (varied.acrossShaftMm + radiusMm + Math.max(0, besideMm + moreMm)),
      };
    }),
  };
}

const rimPoints = 72;
/** Placements and sizes in a plan are rounded to a hundredth: so near the edge is still the edge. */
const roundingMm = 0.015;

/** The nerve's edge in the shaft's frame. */
function rimOf({ ellipse, ...frame }: Frame): readonly ShaftPoint[] {
  return Array.from({ length: rimPoints }, (_, n) => {
    const angle = (2 * Math.PI * n) / rimPoints;
    const xMm = frame.mirror * (ellipse.widthMm / 2) * Math.cos(angle);
    return shaftPoint({ ...frame, ellipse }, { xMm, yMm: (ellipse.heightMm / 2) * Math.sin(angle) });
  });
}

/** Between the probe's surface and the nerve's edge, mm; negative: overlapping. Shaft and round tip both count. */
export function nerveGapMm(frame: Frame, at: DrawnPoint): number {
  return gapTo(rimOf(frame), frame, shaftPoint(frame, at));
}

function gapTo(rim: readonly ShaftPoint[], { ellipse, size }: Frame, { u, v }: ShaftPoint): number {
  const { acrossShaftMm, alongShaftMm } = halfExtent(ellipse);
  const tip = u + size.activeLengthMm / 2 - size.radiusMm;
  const beside = Math.abs(v) - acrossShaftMm;
  if (tip >= alongShaftMm) return beside - size.radiusMm;
  let nearest = Infinity;
  for (const point of rim) {
    const past = point.u - tip;
    const away = past <= 0 ? Math.abs(point.v - v) : Math.hypot(past, point.v - v);
    nearest = Math.min(nearest, away);
  }
  const inside = beside < 0 && tip > -alongShaftMm && rimInside(rim, { u: tip, v });
  return (inside ? -nearest : nearest) - size.radiusMm;
}

function rimInside(rim: readonly ShaftPoint[], { u, v }: ShaftPoint): boolean {
  const ahead = rim.filter((point, n) => {
    const next = rim[(n + 1) % rim.length] ?? point;
    if (point.v > v === next.v > v) return false;
    return point.u + ((v - point.v) / (next.v - point.v)) * (next.u - point.u) > u;
  });
  return ahead.length % 2 === 1;
}

const walkMm = 0.02;

/**
 * Where a probe comes to lie that is pushed from one place towards another: it goes straight, never through the
 * nerve, and slides along the edge of its gap where straight on is barred. The skin stops it too.
 */
export function pushProbe(frame: Frame, from: DrawnPoint, to: DrawnPoint): DrawnPoint {
  const rim = rimOf(frame);
  const leastGapMm = frame.settings.gapMm - roundingMm;
  const free = (at: ShaftPoint) =>
    gapTo(rim, frame, at) >= leastGapMm &&
    drawnPoint(frame, at).yMm >= frame.size.radiusMm - frame.section.depthMm;
  const goal = shaftPoint(frame, to);
  let at = shaftPoint(frame, from);
  let moved = false;
  for (;;) {
    const [du, dv] = [goal.u - at.u, goal.v - at.v];
    const left = Math.hypot(du, dv);
    if (left < 1e-9) return moved ? to : from;
    const share = Math.min(1, walkMm / left);
    const ahead = share === 1 ? goal : { u: at.u + du * share, v: at.v + dv * share };
    const tries = [ahead, { u: ahead.u, v: at.v }, { u: at.u, v: ahead.v }];
    const next = tries.find((each) => Math.hypot(each.u - at.u, each.v - at.v) > 1e-9 && free(each));
    if (next === undefined) return moved ? drawnPoint(frame, at) : from;
    at = next;
    moved = true;
  }
}
