import type { Side } from '../case.js';
import type { NerveSection } from '../plan.js';
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

/** +1 where the midline lies to the right of the picture (right limb), −1 where to the left (left limb). */
export type MedialSign = 1 | -1;

export function medialSign(side: Side): MedialSign {
  return side === 'right' ? 1 : -1;
}

/** Direction on the picture: x to the right, y deeper. */
function direction(neighbour: Neighbour, medial: MedialSign): { readonly x: number; readonly y: number } {
  switch (neighbour.direction) {
    case 'medial':
      return { x: medial, y: 0 };
    case 'lateral':
      return { x: -medial, y: 0 };
    case 'deep':
      return { x: 0, y: 1 };
    case 'superficial':
      return { x: 0, y: -1 };
  }
}

/** Where a neighbour is drawn; null when its distance is not known. */
export function neighbourDisc(section: NerveSection, neighbour: Neighbour, medial: MedialSign): Disc | null {
  if (neighbour.gapMm === null) return null;
  const sizeKnown = neighbour.diameterMm !== null;
  const radius = neighbour.diameterMm === null ? unknownRadiusMm : neighbour.diameterMm / 2;
  const to = direction(neighbour, medial);
  const edge = to.x === 0 ? section.heightMm / 2 : section.widthMm / 2;
  const away = edge + neighbour.gapMm + radius;
  return { x: to.x * away, y: to.y * away, radius, sizeKnown };
}

/** A neighbour whose distance nobody knows: half a disc at the rim on its side, which tells no distance. */
export function rimDisc(box: Box, neighbour: Neighbour, medial: MedialSign): Disc {
  const radius = neighbour.diameterMm === null ? unknownRadiusMm : neighbour.diameterMm / 2;
  const to = direction(neighbour, medial);
  const x = to.x === 0 ? 0 : to.x > 0 ? box.right : box.left;
  const y = to.y === 0 ? 0 : to.y > 0 ? box.bottom : box.top;
  return { x, y, radius, sizeKnown: false };
}

export function drawnDisc(
  box: Box,
  section: NerveSection,
  at: { readonly neighbour: Neighbour; readonly medial: MedialSign },
): Disc {
  return neighbourDisc(section, at.neighbour, at.medial) ?? rimDisc(box, at.neighbour, at.medial);
}

export function neighbourName(neighbour: Neighbour): string {
  return neighbour.gapMm === null ? `${neighbour.name}?` : neighbour.name;
}
