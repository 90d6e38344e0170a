import type { IceShape, NerveSection, Placement } from '../plan.js';
import { neighbourDisc, type MedialSign } from './neighbours.js';
import type { Box } from './outline.js';

interface Drawn {
  readonly section: NerveSection;
  readonly placements: readonly Placement[];
  readonly shape: IceShape | null;
  readonly medial: MedialSign;
}

/** The part of the body that is drawn: nerve, probes, the largest ice, near neighbours; the skin when it is near. */
export function drawnBox({ section, placements, shape, medial }: Drawn): Box {
  let box: Box = {
    left: -section.widthMm / 2,
    right: section.widthMm / 2,
    top: -section.heightMm / 2,
    bottom: section.heightMm / 2,
  };
  for (const corner of iceCorners(placements, shape)) box = stretched(box, corner);
  for (const neighbour of section.neighbours) {
    const disc = neighbourDisc(section, neighbour, medial);
    if (disc === null || Math.abs(disc.x) > nearMm || Math.abs(disc.y) > nearMm) continue;
    box = stretched(box, [disc.x - disc.radius, disc.y - disc.radius]);
    box = stretched(box, [disc.x + disc.radius, disc.y + disc.radius]);
  }
  box = {
    left: box.left - rimMm,
    right: box.right + rimMm,
    top: box.top - rimMm,
    bottom: box.bottom + rimMm,
  };
  const skinTop = -section.depthMm - 2;
  if (box.top - skinTop < nearMm * 0.6) box = { ...box, top: Math.min(box.top, skinTop) };
  return shaped({ ...box, top: Math.max(box.top, skinTop) });
}

const nearMm = 26;
const rimMm = 2.5;
/** Height over width that the picture keeps to, so that tabs do not jump. */
const lowest = 0.66;
const tallest = 0.95;

function stretched(box: Box, [x, y]: readonly [number, number]): Box {
  return {
    left: Math.min(box.left, x),
    right: Math.max(box.right, x),
    top: Math.min(box.top, y),
    bottom: Math.max(box.bottom, y),
  };
}

function shaped(box: Box): Box {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (height < width * lowest) return { ...box, bottom: box.top + width * lowest };
  const missing = height / tallest - width;
  return missing > 0 ? { ...box, left: box.left - missing / 2, right: box.right + missing / 2 } : box;
}

/** Outermost points of the largest ice, turned into the drawn plane for every placement. */
function iceCorners(
  placements: readonly Placement[],
  shape: IceShape | null,
): readonly (readonly [number, number])[] {
  const points = (shape?.frames ?? []).flatMap((frame) =>
    frame.contours.flatMap((contour) => contour.points),
  );
  const reach = points.reduce(
    (most, [s, r]) => ({ from: Math.min(most.from, s), to: Math.max(most.to, s), r: Math.max(most.r, r) }),
    { from: 0, to: 0, r: 0 },
  );
  return placements.flatMap((placement) =>
    [reach.from * 0.85, reach.to * 0.85].flatMap((s) => [
      inDrawnPlane(placement, s, reach.r),
      inDrawnPlane(placement, s, -reach.r),
    ]),
  );
}

/** A point of the probe's own frame (s along the shaft, across it) in the drawn plane. */
export function inDrawnPlane(placement: Placement, s: number, across: number): readonly [number, number] {
  const angle = (placement.angleDegrees * Math.PI) / 180;
  return [
    placement.xMm + s * Math.cos(angle) - across * Math.sin(angle),
    placement.yMm + s * Math.sin(angle) + across * Math.cos(angle),
  ];
}
