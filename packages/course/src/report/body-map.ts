import type { AmputationLevel, Side } from '@cryobridge/plan';

/** Places of both legs and arms, seen from the front and from behind. A place may lie in the part that is gone. */
export const legParts = [
  'hip',
  'upper-thigh',
  'lower-thigh',
  'knee',
  'upper-shin',
  'lower-shin',
  'ankle',
  'foot',
  'forefoot',
  'toes',
] as const;
export const armParts = [
  'shoulder',
  'upper-arm',
  'lower-upper-arm',
  'elbow',
  'upper-forearm',
  'lower-forearm',
  'wrist',
  'hand',
  'fingers',
] as const;
export const faces = ['front', 'back'] as const;

export type BodyPart = (typeof legParts)[number] | (typeof armParts)[number];
export type Face = (typeof faces)[number];
/** Such as `left-forefoot-back`, the ball of the left foot. */
export type RegionId = `${Side}-${BodyPart}-${Face}`;

export interface BodyRegion {
  readonly id: RegionId;
  readonly limb: 'leg' | 'arm';
  readonly side: Side;
  readonly part: BodyPart;
  readonly face: Face;
}

const sides: readonly Side[] = ['left', 'right'];

export const bodyRegions: readonly BodyRegion[] = sides.flatMap((side) =>
  (
    [
      ['leg', legParts],
      ['arm', armParts],
    ] as const
  ).flatMap(([limb, parts]) =>
    parts.flatMap((part) =>
      faces.map((face): BodyRegion => ({ id: `${side}-${part}-${face}`, limb, side, part, face })),
    ),
  ),
);

const byId: ReadonlyMap<string, BodyRegion> = new Map(bodyRegions.map((region) => [region.id, region]));

export function regionById(id: string): BodyRegion | null {
  return byId.get(id) ?? null;
}

/** Where each level cuts: the first part that is gone whole, and the part before it of which some stays. */
const cuts: Readonly<
  Record<AmputationLevel, { readonly gone: BodyPart | null; readonly partly: BodyPart | null }>
> = {
  toe: { gone: null, partly: 'toes' },
  ray: { gone: null, partly: 'forefoot' },
  transmetatarsal: { gone: 'toes', partly: 'forefoot' },
  syme: { gone: 'foot', partly: 'ankle' },
  transtibial: { gone: 'lower-shin', partly: 'upper-shin' },
  'knee-disarticulation': { gone: 'upper-shin', partly: 'knee' },
  transfemoral: { gone: 'knee', partly: 'lower-thigh' },
  'hip-disarticulation': { gone: 'upper-thigh', partly: 'hip' },
  finger: { gone: null, partly: 'fingers' },
  transradial: { gone: 'wrist', partly: 'lower-forearm' },
  transhumeral: { gone: 'elbow', partly: 'lower-upper-arm' },
  'shoulder-disarticulation': { gone: 'upper-arm', partly: 'shoulder' },
};

/** How much of a place is left after an amputation of that level and side. */
export function leftOf(
  region: BodyRegion,
  amputation: { readonly level: AmputationLevel; readonly side: Side },
): 'there' | 'partly' | 'gone' {
  if (region.side !== amputation.side) return 'there';
  const { gone, partly } = cuts[amputation.level];
  if (region.part === partly) return 'partly';
  if (region.part === 'toes' && amputation.level === 'ray') return 'partly';
  const parts: readonly BodyPart[] = region.limb === 'leg' ? legParts : armParts;
  const first = gone === null ? -1 : parts.indexOf(gone);
  return first >= 0 && parts.indexOf(region.part) >= first ? 'gone' : 'there';
}
