import type { NerveSection } from '@cryobridge/plan';
import type { Box } from './outline.js';

export type Neighbour = NerveSection['neighbours'][number];

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** False: the record and the sources do not say how large it is; it is drawn dashed. */
  readonly sizeKnown: boolean;
}

/** Drawn radius of a neighbour whose size nobody knows: a picture's choice, shown dashed and said so. */
const unknownRadiusMm = 2;

/** Where a neighbour is drawn; null when its distance is not known. */
export function neighbourDisc(section: NerveSection, neighbour: Neighbour): Disc | null {
  if (neighbour.gapMm === null) return null;
  const radius = neighbour.diameterMm === null ? unknownRadiusMm : neighbour.diameterMm / 2;
  const sizeKnown = neighbour.diameterMm !== null;
  const sideways = section.widthMm / 2 + neighbour.gapMm + radius;
  const upright = section.heightMm / 2 + neighbour.gapMm + radius;
  switch (neighbour.direction) {
    case 'medial':
      return { x: sideways, y: 0, radius, sizeKnown };
    case 'lateral':
      return { x: -sideways, y: 0, radius, sizeKnown };
    case 'deep':
      return { x: 0, y: upright, radius, sizeKnown };
    case 'superficial':
      return { x: 0, y: -upright, radius, sizeKnown };
  }
}

/** A neighbour whose distance nobody knows: half a disc at the rim on its side, which tells no distance. */
export function rimDisc(box: Box, neighbour: Neighbour): Disc {
  const radius = neighbour.diameterMm === null ? unknownRadiusMm : neighbour.diameterMm / 2;
  const base = { radius, sizeKnown: false };
  switch (neighbour.direction) {
    case 'medial':
      return { ...base, x: box.right, y: 0 };
    case 'lateral':
      return { ...base, x: box.left, y: 0 };
    case 'deep':
      return { ...base, x: 0, y: box.bottom };
    case 'superficial':
      return { ...base, x: 0, y: box.top };
  }
}

export function neighbourName(neighbour: Neighbour): string {
  return neighbour.gapMm === null ? `${neighbour.name}?` : neighbour.name;
}
