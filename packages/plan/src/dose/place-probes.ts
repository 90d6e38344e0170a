import type { Side } from '../case.js';
import type { Placement } from '../plan.js';
import { roundTo } from '../round.js';
import type { CoverQuestion } from './covered-length.js';
import type { Layout } from './layout.js';

const lengthStepMm = 0.01;

/**
 * +1 where x runs towards the midline, −1 where away from it. The right limb is drawn with the midline to the
 * right, the left limb as its mirror image; the shaft comes from lateral on both.
 */
export function medialSign(side: Side): 1 | -1 {
  return side === 'right' ? 1 : -1;
}

/** Passes of the shaft's frame as placements in the drawn plane of one side. */
export function placements(
  { passes }: Pick<CoverQuestion, 'passes'>,
  frame: { readonly layout: Layout; readonly angleDegrees: number; readonly side: Side },
): readonly Placement[] {
  const angle = (frame.angleDegrees * Math.PI) / 180;
  const mirror = medialSign(frame.side);
  const start = passes[0]?.along ?? 0;
  return passes.map(({ u, v, along }, n) => ({
    order: n + 1,
    xMm: noMinusZero(roundTo(mirror * (u * Math.cos(angle) - v * Math.sin(angle)), lengthStepMm)),
    yMm: roundTo(u * Math.sin(angle) + v * Math.cos(angle), lengthStepMm),
    angleDegrees: mirror === 1 ? frame.angleDegrees : 180 - frame.angleDegrees,
    alongMm: noMinusZero(roundTo(along - start, lengthStepMm)),
    where: frame.layout.passes[n]?.depth ?? 'deep',
  }));
}

function noMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}
