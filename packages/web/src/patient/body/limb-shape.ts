import {
  armParts,
  leftOf,
  legParts,
  type BodyPart,
  type BodyRegion,
  type Face,
  regionById,
} from '@cryobridge/course/report';
import type { PatientToday } from '@cryobridge/contract';

/** The outline of a limb, cut into places: a drawing, not anatomy. Units of the picture; 1 is about 1 px on a phone. */
export type Limb = 'leg' | 'arm';
export type Side = 'left' | 'right';

interface Slice {
  readonly heightPx: number;
  /** Half of the width where it begins and where it ends. */
  readonly from: number;
  readonly to: number;
}

const leg: Readonly<Record<(typeof legParts)[number], Slice>> = {
  hip: { heightPx: 52, from: 52, to: 50 },
  'upper-thigh': { heightPx: 54, from: 50, to: 42 },
  'lower-thigh': { heightPx: 54, from: 42, to: 33 },
  knee: { heightPx: 46, from: 33, to: 30 },
  'upper-shin': { heightPx: 52, from: 30, to: 32 },
  'lower-shin': { heightPx: 52, from: 32, to: 23 },
  ankle: { heightPx: 44, from: 23, to: 23 },
  foot: { heightPx: 46, from: 23, to: 31 },
  forefoot: { heightPx: 46, from: 31, to: 36 },
  toes: { heightPx: 44, from: 36, to: 30 },
};
const arm: Readonly<Record<(typeof armParts)[number], Slice>> = {
  shoulder: { heightPx: 54, from: 36, to: 36 },
  'upper-arm': { heightPx: 52, from: 36, to: 32 },
  'lower-upper-arm': { heightPx: 52, from: 32, to: 28 },
  elbow: { heightPx: 46, from: 28, to: 28 },
  'upper-forearm': { heightPx: 50, from: 28, to: 28 },
  'lower-forearm': { heightPx: 50, from: 28, to: 23 },
  wrist: { heightPx: 44, from: 23, to: 23 },
  hand: { heightPx: 52, from: 24, to: 34 },
  fingers: { heightPx: 56, from: 34, to: 24 },
};

export interface Place {
  readonly region: BodyRegion;
  readonly shape: Outlined;
  /** Not there any more: drawn dashed. Of a place that is cut there are two, one of each. */
  readonly isGone: boolean;
  readonly path: string;
  readonly middleY: number;
  readonly middleX: number;
  readonly bottomY: number;
}

export interface LimbDrawn {
  readonly limb: Limb;
  readonly side: Side;
  readonly face: Face;
  readonly middleX: number;
  readonly episodes: PatientToday['episodes'];
}

/** The places of one limb from top to bottom. */
export function placesOf({ limb, side, face, middleX, episodes }: LimbDrawn): readonly Place[] {
  const parts: readonly (readonly [BodyPart, Slice])[] =
    limb === 'leg' ? legParts.map((part) => [part, leg[part]]) : armParts.map((part) => [part, arm[part]]);
  let top = 0;
  return parts.flatMap(([part, slice], at): readonly Place[] => {
    const region = regionById(`${side}-${part}-${face}`);
    if (region === null) return [];
    const left = leftOnBody(region, episodes);
    // Both limbs are drawn alike, so that their places lie side by side.
    const isTall = [left, leftOnBody(oppositeOf(region), episodes)].includes('partly');
    const size = isTall ? { ...slice, heightPx: 2 * thumbPx } : slice;
    const halves = left === 'partly' ? halved(size) : [size];
    return halves.map((half, which) => {
      const isGone = left === 'gone' || (left === 'partly' && which === 1);
      const isEnd = at === parts.length - 1 && which === halves.length - 1;
      const shape: Outlined = { ...half, top, middleX, isEnd };
      const place: Place = {
        region,
        shape,
        isGone,
        path: silhouette([shape]),
        middleX,
        middleY: top + half.heightPx / 2,
        bottomY: top + half.heightPx,
      };
      top += half.heightPx;
      return place;
    });
  });
}

/** As tall as a thumb needs. */
const thumbPx = 44;

function oppositeOf({ side, part, face, ...region }: BodyRegion): BodyRegion {
  const other = side === 'left' ? 'right' : 'left';
  return { ...region, id: `${other}-${part}-${face}`, side: other, part, face };
}

export function heightOf(places: readonly Place[]): number {
  return Math.max(0, ...places.map(({ bottomY }) => bottomY));
}

/** How much of a place is left after all that was done to the person. */
export function leftOnBody(
  region: BodyRegion,
  episodes: PatientToday['episodes'],
): 'there' | 'partly' | 'gone' {
  const states = episodes.map(({ level, side, amputationDate }) =>
    isLevel(level) && (side === 'left' || side === 'right') && amputationDate !== null
      ? leftOf(region, { level, side })
      : 'there',
  );
  return states.find((state) => state === 'gone') ?? states.find((state) => state === 'partly') ?? 'there';
}

const levels = [
  'toe',
  'ray',
  'transmetatarsal',
  'syme',
  'transtibial',
  'knee-disarticulation',
  'transfemoral',
  'hip-disarticulation',
  'finger',
  'transradial',
  'transhumeral',
  'shoulder-disarticulation',
] as const;

function isLevel(level: string | null): level is (typeof levels)[number] {
  return levels.some((each) => each === level);
}

export function limbOf(level: string | null): Limb {
  return ['finger', 'transradial', 'transhumeral', 'shoulder-disarticulation'].includes(level ?? '')
    ? 'arm'
    : 'leg';
}

/** A place that is cut becomes two. */
function halved({ from, to, heightPx }: Slice): readonly Slice[] {
  const middle = (from + to) / 2;
  return [
    { heightPx: heightPx / 2, from, to: middle },
    { heightPx: heightPx / 2, from: middle, to },
  ];
}

interface Outlined extends Slice {
  readonly top: number;
  readonly middleX: number;
  readonly isEnd: boolean;
}

/** One outline around places that follow each other: down the one side, around the end, up the other. */
export function silhouette(shapes: readonly Outlined[]): string {
  const [first, last] = [shapes[0], shapes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const down = shapes.map((shape) => side(shape, -1, 'down'));
  const up = shapes.toReversed().map((shape) => side(shape, 1, 'up'));
  return [`M${first.middleX - first.from} ${first.top}`, ...down, endOf(last), ...up, 'Z'].join(' ');
}

const roundPx = 14;

function side(
  { top, heightPx, from, to, middleX, isEnd }: Outlined,
  sign: 1 | -1,
  way: 'down' | 'up',
): string {
  const bend = top + heightPx / 2;
  const [start, end] = [middleX + sign * from, middleX + sign * to];
  const bottom = top + heightPx - (isEnd ? roundPx : 0);
  return way === 'down'
    ? `C${start} ${bend} ${end} ${bend} ${end} ${bottom}`
    : `C${end} ${bend} ${start} ${bend} ${start} ${top}`;
}

function endOf({ top, heightPx, to, middleX: x, isEnd }: Outlined): string {
  const bottom = top + heightPx;
  if (!isEnd) return `L${x + to} ${bottom}`;
  return [
    `Q${x - to} ${bottom} ${x - to + roundPx} ${bottom}`,
    `L${x + to - roundPx} ${bottom}`,
    `Q${x + to} ${bottom} ${x + to} ${bottom - roundPx}`,
  ].join(' ');
}
