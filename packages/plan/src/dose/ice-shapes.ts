import type { Field } from '@cryobridge/freeze';
import type { NerveSite, Probe } from '@cryobridge/knowledge';
import type { IceShape } from '../plan.js';
import { roundTo } from '../round.js';
import type { DeliveredFreeze } from './delivered-freeze.js';
import { cyclesOf, type Protocol } from './freeze-problem.js';
import { rowRadii } from './lethal-profile.js';

type Point = readonly [s: number, r: number];
type Contour = IceShape['frames'][number]['contours'][number];

const pointStepMm = 0.01;
const firstToleranceMm = 0.01;
const mostPoints = 60;

export function iceShapeId(
  probe: Pick<Probe, 'id'>,
  tissue: NerveSite['tissue'],
  protocol: Protocol,
): string {
  return `${probe.id.slice('probe:'.length)}-${tissue}-${protocol.cycles}x${protocol.freezeSeconds}`;
}

/** What the page draws, from the first freeze to the last thaw: ice as cold as it is, and the coldest so far. */
export function iceShape(request: {
  readonly probe: Pick<Probe, 'id'>;
  readonly tissue: NerveSite['tissue'];
  readonly freeze: Pick<DeliveredFreeze, 'protocol' | 'liquidusC' | 'moments'>;
  readonly thresholdsC: readonly number[];
}): IceShape {
  const { probe, tissue, freeze, thresholdsC } = request;
  const { protocol, liquidusC } = freeze;
  return {
    id: iceShapeId(probe, tissue, protocol),
    probe: probe.id,
    tissue,
    frames: freeze.moments.map(({ timeSeconds, temperature, peakCold }) => ({
      timeSeconds,
      ...phaseAt(protocol, timeSeconds),
      contours: [
        ...[liquidusC, ...thresholdsC].flatMap((temperatureC) => contour('ice', temperature, temperatureC)),
        ...thresholdsC.flatMap((thresholdC) => contour('peak', peakCold, thresholdC)),
      ],
    })),
  };
}

function phaseAt(protocol: Protocol, timeSeconds: number): { phase: 'freeze' | 'thaw'; cycle: number } {
  let begin = 0;
  const played = cyclesOf(protocol);
  for (const [n, { freezeSeconds, thawSeconds }] of played.entries()) {
    const end = begin + freezeSeconds + thawSeconds;
    if (timeSeconds <= end || n === played.length - 1)
      return { phase: timeSeconds - begin <= freezeSeconds ? 'freeze' : 'thaw', cycle: n + 1 };
    begin = end;
  }
  throw new RangeError('a protocol without a cycle was asked for');
}

function contour(kind: Contour['kind'], field: Field, temperatureC: number): readonly Contour[] {
  const points = simplified(outlineOf(field, temperatureC));
  return points.length < 3 ? [] : [{ kind, temperatureC, points }];
}

/** The edge of what is at or below a temperature, from the axis round to the axis. */
export function outlineOf(field: Field, temperatureC: number): readonly Point[] {
  const radii = rowRadii(field, temperatureC);
  const first = radii.findIndex((radius) => radius > 0);
  const last = radii.findLastIndex((radius) => radius > 0);
  if (first < 0) return [];
  const body = Array.from({ length: last - first + 1 }, (_, n): Point => [
    field.zMm[first + n] ?? 0,
    radii[first + n] ?? 0,
  ]);
  return [
    [crossing(field, temperatureC, first, first - 1), 0],
    ...body,
    [crossing(field, temperatureC, last, last + 1), 0],
  ];
}

/** Where the line r = 0, or the shaft that fills it, crosses the temperature between two rows. */
function crossing(
  { rMm, zMm, values }: Field,
  temperatureC: number,
  inside: number,
  outside: number,
): number {
  const at = zMm[inside] ?? 0;
  const inner = values[inside * rMm.length] ?? temperatureC;
  const outer = values[outside * rMm.length];
  if (outer === undefined || outer <= inner || inner > temperatureC) return at;
  return at + ((temperatureC - inner) / (outer - inner)) * ((zMm[outside] ?? at) - at);
}

/** Douglas–Peucker, coarser until few enough points are left; rounded. */
function simplified(points: readonly Point[]): readonly Point[] {
  let toleranceMm = firstToleranceMm;
  let kept = reduce(points, toleranceMm);
  while (kept.length > mostPoints) {
    toleranceMm *= 1.5;
    kept = reduce(points, toleranceMm);
  }
  return kept.map(([s, r]): Point => [roundTo(s, pointStepMm), roundTo(r, pointStepMm)]);
}

function reduce(points: readonly Point[], toleranceMm: number): readonly Point[] {
  const [from] = points;
  const to = points.at(-1);
  if (from === undefined || to === undefined || points.length < 3) return points;
  const away = points.map((point) => distanceMm(point, from, to));
  const furthest = away.indexOf(Math.max(...away));
  if ((away[furthest] ?? 0) <= toleranceMm) return [from, to];
  return [
    ...reduce(points.slice(0, furthest + 1), toleranceMm).slice(0, -1),
    ...reduce(points.slice(furthest), toleranceMm),
  ];
}

function distanceMm([s, r]: Point, [s0, r0]: Point, [s1, r1]: Point): number {
  const length = Math.hypot(s1 - s0, r1 - r0);
  if (length === 0) return Math.hypot(s - s0, r - r0);
  return Math.abs((s1 - s0) * (r0 - r) - (s0 - s) * (r1 - r0)) / length;
}
