import type { Field } from './types.js';

/** A point of a contour: z along the probe, r from its axis, mm. */
export type ContourPoint = readonly [zMm: number, rMm: number];

/**
 * The lines where a field is `temperatureC`, by marching squares with straight interpolation between nodes;
 * each a chain of points, a closed one ending on its first point. Lines end where the field ends. Empty for
 * one-dimensional fields.
 */
export function isothermContours(field: Field, temperatureC: number): ContourPoint[][] {
  const ends = new Map<string, Segment[]>();
  const segments = allSegments(field, temperatureC);
  for (const segment of segments) {
    for (const key of segment.keys) {
      const list = ends.get(key);
      if (list) list.push(segment);
      else ends.set(key, [segment]);
    }
  }
  const used = new Set<Segment>();
  const isOpenEnd = (segment: Segment) => segment.keys.some((key) => ends.get(key)?.length === 1);
  const starts = [...segments.filter(isOpenEnd), ...segments];
  return starts.flatMap((segment) => (used.has(segment) ? [] : [follow(segment, ends, used)]));
}

/** A piece of contour in one rectangle of nodes; its ends are named by the grid edge they lie on. */
interface Segment {
  readonly keys: readonly [string, string];
  readonly points: readonly [ContourPoint, ContourPoint];
}

interface Crossing {
  readonly key: string;
  readonly point: ContourPoint;
}

function follow(
  start: Segment,
  ends: ReadonlyMap<string, readonly Segment[]>,
  used: Set<Segment>,
): ContourPoint[] {
  const fromSecond = ends.get(start.keys[1])?.length === 1;
  let at = fromSecond ? 0 : 1;
  const chain: ContourPoint[] = [start.points[1 - at], start.points[at]];
  used.add(start);
  let key = start.keys[at];
  for (;;) {
    const next = ends.get(key)?.find((segment) => !used.has(segment));
    if (!next) return chain;
    used.add(next);
    at = next.keys[0] === key ? 1 : 0;
    key = next.keys[at];
    chain.push(next.points[at]);
  }
}

function allSegments(field: Field, temperatureC: number): Segment[] {
  const segments: Segment[] = [];
  for (let iz = 0; iz + 1 < field.zMm.length; iz++) {
    for (let ir = 0; ir + 1 < field.rMm.length; ir++)
      segments.push(...squareSegments(field, temperatureC, ir, iz));
  }
  return segments;
}

function squareSegments(field: Field, temperatureC: number, ir: number, iz: number): Segment[] {
  const { rMm, zMm, values } = field;
  const n = iz * rMm.length + ir;
  const corner = [values[n], values[n + 1], values[n + rMm.length + 1], values[n + rMm.length]];
  const place: ContourPoint[] = [
    [zMm[iz], rMm[ir]],
    [zMm[iz], rMm[ir + 1]],
    [zMm[iz + 1], rMm[ir + 1]],
    [zMm[iz + 1], rMm[ir]],
  ];
  const keys = [`r${ir},${iz}`, `z${ir + 1},${iz}`, `r${ir},${iz + 1}`, `z${ir},${iz}`];
  const found: Crossing[] = [];
  for (let side = 0; side < 4; side++) {
    const next = (side + 1) % 4;
    if (corner[side] < temperatureC === corner[next] < temperatureC) continue;
    const share = (temperatureC - corner[side]) / (corner[next] - corner[side]);
    const [z0, r0] = place[side];
    const [z1, r1] = place[next];
    found.push({ key: keys[side], point: [z0 + share * (z1 - z0), r0 + share * (r1 - r0)] });
  }
  if (found.length === 2) return [join(found[0], found[1])];
  if (found.length < 4) return [];
  const meanIsCold = (corner[0] + corner[1] + corner[2] + corner[3]) / 4 < temperatureC;
  return corner[0] < temperatureC === meanIsCold
    ? [join(found[0], found[1]), join(found[2], found[3])]
    : [join(found[3], found[0]), join(found[1], found[2])];
}

function join(from: Crossing, to: Crossing): Segment {
  return { keys: [from.key, to.key], points: [from.point, to.point] };
}
