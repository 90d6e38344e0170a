import type { IceShape, Placement, TargetDose } from '../plan.js';
import type { Moment } from './moments.js';
import { outline, pathOf, type Box, type Loop } from './outline.js';
import { loopOf, placeReach, reachOf, type ContourPoints, type PlacedReach, type Reach } from './reach.js';

export interface Zone {
  readonly temperatureC: number;
  readonly path: string;
  readonly loops: readonly Loop[];
}

/** What is frozen at one moment, cut by a plane. */
export interface Scene {
  /** Present temperature, warmest first; the first is the edge of visible ice. */
  readonly ice: readonly Zone[];
  /** Coldest so far over all passes, warmest first. */
  readonly peak: readonly Zone[];
}

/**
 * Which plane is cut: `across` is the nerve's short axis where the running probe lies, as the operator sees it;
 * `along` is the long axis through the nerve's middle.
 */
export interface Cut {
  readonly plane: 'across' | 'along';
  readonly box: Box;
  readonly stepMm: number;
}

interface Frozen {
  readonly reach: Reach;
  readonly placement: Placement;
}

export function sceneAt(shape: IceShape, placements: readonly Placement[], moment: Moment, cut: Cut): Scene {
  const running = placements[moment.pass];
  const frame = shape.frames[moment.frame];
  const last = shape.frames.at(-1);
  if (running === undefined || frame === undefined || last === undefined) return { ice: [], peak: [] };
  const frozen = (kind: 'ice' | 'peak', temperatureC: number): readonly Frozen[] => {
    const now = reachesAt(frame, kind, temperatureC).map((reach) => ({ reach, placement: running }));
    if (kind === 'ice') return now;
    const before = placements.slice(0, moment.pass);
    return [
      ...now,
      ...before.flatMap((placement) =>
        reachesAt(last, kind, temperatureC).map((reach) => ({ reach, placement })),
      ),
    ];
  };
  const zones = (kind: 'ice' | 'peak') =>
    temperatures(shape, kind).flatMap((temperatureC) =>
      zone(temperatureC, frozen(kind, temperatureC), { ...cut, alongMm: running.alongMm }),
    );
  return { ice: zones('ice'), peak: zones('peak') };
}

type Frame = IceShape['frames'][number];

function reachesAt(frame: Frame, kind: 'ice' | 'peak', temperatureC: number): readonly Reach[] {
  return frame.contours.flatMap((contour) => {
    if (contour.kind !== kind || contour.temperatureC !== temperatureC) return [];
    const reach = remembered(contour.points);
    return reach === null ? [] : [reach];
  });
}

const known = new WeakMap<ContourPoints, { readonly reach: Reach | null }>();

function remembered(points: ContourPoints): Reach | null {
  const found = known.get(points);
  if (found !== undefined) return found.reach;
  const reach = reachOf(points);
  known.set(points, { reach });
  return reach;
}

export function temperatures(shape: IceShape, kind: 'ice' | 'peak'): readonly number[] {
  const all = shape.frames.flatMap((frame) =>
    frame.contours.filter((one) => one.kind === kind).map((one) => one.temperatureC),
  );
  return [...new Set(all)].sort((a, b) => b - a);
}

function zone(
  temperatureC: number,
  frozen: readonly Frozen[],
  cut: Cut & { readonly alongMm: number },
): readonly Zone[] {
  const placed = frozen.map(({ reach, placement }) => placeReach(reach, placement));
  const whole = wholeLoop(frozen, placed, cut);
  if (whole !== null) return [{ temperatureC, loops: [whole], path: pathOf([whole]) }];
  const area = drawnArea(placed, cut);
  if (area === null) return [];
  const across = cut.plane === 'across';
  const level = (x: number, y: number) => {
    let most = Number.NEGATIVE_INFINITY;
    for (const { insideMm } of placed) {
      const inside = across ? insideMm(x, y, cut.alongMm) : insideMm(0, y, x);
      if (inside > most) most = inside;
    }
    return most;
  };
  const loops = outline(level, area, cut.stepMm);
  return loops.length === 0 ? [] : [{ temperatureC, loops, path: pathOf(loops) }];
}

/** One contour alone that is cut through its shaft, and not by the box, is its own outline: nothing is searched. */
function wholeLoop(
  [frozen, ...others]: readonly Frozen[],
  [placed]: readonly PlacedReach[],
  { plane, box, alongMm }: Cut & { readonly alongMm: number },
): Loop | null {
  if (frozen === undefined || placed === undefined || others.length > 0) return null;
  if (plane === 'along' || placed.alongMm !== alongMm) return null;
  const { left, right, top, bottom } = placed.extent;
  if (left < box.left || right > box.right || top < box.top || bottom > box.bottom) return null;
  return loopOf(frozen.reach, frozen.placement);
}

/** The part of the box in which anything of these can be drawn, on the box's own grid; null: none. */
function drawnArea(placed: readonly PlacedReach[], { plane, box, stepMm }: Cut): Box | null {
  const areas = placed.map(({ extent, mostMm, alongMm }) =>
    plane === 'across' ? extent : { ...extent, left: alongMm - mostMm, right: alongMm + mostMm },
  );
  const low = (least: number, from: number) =>
    from + Math.max(0, Math.floor((least - from) / stepMm)) * stepMm;
  const high = (most: number, from: number, to: number) =>
    Math.min(to, from + Math.ceil((most - from) / stepMm) * stepMm);
  const area = {
    left: low(Math.min(...areas.map(({ left }) => left)), box.left),
    right: high(Math.max(...areas.map(({ right }) => right)), box.left, box.right),
    top: low(Math.min(...areas.map(({ top }) => top)), box.top),
    bottom: high(Math.max(...areas.map(({ bottom }) => bottom)), box.top, box.bottom),
  };
  return area.right > area.left && area.bottom > area.top ? area : null;
}

/** Widest extent of a zone, mm. */
export function extentMm(zone: Zone): { readonly width: number; readonly height: number } {
  const xs = zone.loops.flatMap((loop) => loop.map(([x]) => x));
  const ys = zone.loops.flatMap((loop) => loop.map(([, y]) => y));
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** Finds the shape that a dose refers to. */
export function shapeFor(shapes: readonly IceShape[], dose: Pick<TargetDose, 'iceShape'>): IceShape | null {
  return shapes.find((shape) => shape.id === dose.iceShape) ?? null;
}
