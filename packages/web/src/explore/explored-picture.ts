import type { DrawnPoint, ExploreBench, Placement } from '@cryobridge/plan';
import type { Box } from '@cryobridge/plan/drawing';

/** Room for ice that grows past what the plan's own needs, mm. */
const roomMm = 3;
/** The middle of the cold zone stays this far inside the picture, mm. */
const rimMm = 1;
/** Air that is drawn above the skin, mm. */
const airMm = 2;

/** The planned picture's part of the body and some more, the same for all that is tried out, so that it does not jump. */
export function exploredBox(planned: Box, depthMm: number): Box {
  return {
    left: planned.left - roomMm,
    right: planned.right + roomMm,
    top: Math.max(planned.top - roomMm, -depthMm - airMm),
    bottom: planned.bottom + roomMm,
  };
}

const narrowPx = 430;
const narrowHeight = 1.2;

/** On a phone the picture is taller, or the names beside it find no room. */
export function boxOnSheet(box: Box, widthPx: number): Box {
  if (widthPx >= narrowPx) return box;
  return { ...box, bottom: Math.max(box.bottom, box.top + narrowHeight * (box.right - box.left)) };
}

/** A point that the picture shows. */
export function insideBox(box: Box, { xMm, yMm }: DrawnPoint): DrawnPoint {
  return {
    xMm: Math.min(box.right - rimMm, Math.max(box.left + rimMm, xMm)),
    yMm: Math.min(box.bottom - rimMm, Math.max(box.top + rimMm, yMm)),
  };
}

/** Placements with the explored one last: it is the one that runs, the others have been. */
export function runningLast(placements: readonly Placement[], at: number): readonly Placement[] {
  return [...placements.filter((_, n) => n !== at), ...placements.slice(at, at + 1)];
}

/** Shortest and longest freeze that may be tried, s: half and twice what the plan chooses from, in whole steps. */
export function secondsRange({ settings: { freezeSecondsChoices } }: Pick<ExploreBench, 'settings'>): {
  readonly least: number;
  readonly most: number;
} {
  const whole = (seconds: number) => Math.round(seconds / secondsStep) * secondsStep;
  return {
    least: whole(Math.min(...freezeSecondsChoices) / 2),
    most: whole(Math.max(...freezeSecondsChoices) * 2),
  };
}

export const secondsStep = 5;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const smallStepMm = 0.1;
const largeStepMm = 1;

/** How far a key moves the probe, mm; null: it does not. */
export function keyMoveMm(key: string, shift: boolean): DrawnPoint | null {
  const arrow = arrows[key];
  if (arrow === undefined) return null;
  const step = shift ? largeStepMm : smallStepMm;
  return { xMm: arrow[0] * step, yMm: arrow[1] * step };
}
