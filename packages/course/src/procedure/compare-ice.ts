import type { ClaimReader, TargetDose } from '@cryobridge/plan';
import type { NerveFrozen } from '../course.js';
import type { NerveComparison } from './done-comparison.js';
import { doneIceRule } from './done-rules.js';

/**
 * Ice seen past the nerve at the end of the first freeze against ice computed for it. What was not measured is not
 * compared; less ice on either side counts before more on the other.
 */
export function compareIce(
  read: ClaimReader,
  { nearMm, farMm }: TargetDose['iceMargin'],
  seen: NerveFrozen['iceSeen'],
): NerveComparison['ice'] {
  const toleranceMm = read.for(doneIceRule).number('claim:done.ice-tolerance-mm');
  const less = [
    seen.nearMm === null ? null : nearMm - seen.nearMm,
    seen.farMm === null ? null : farMm - seen.farMm,
  ].filter((each) => each !== null);
  const agreement = () => {
    if (less.length === 0) return 'not-measured';
    if (less.some((each) => each > toleranceMm)) return 'less-seen';
    return less.some((each) => each < -toleranceMm) ? 'more-seen' : 'agrees';
  };
  return {
    computed: { nearMm, farMm },
    seen: { nearMm: seen.nearMm, farMm: seen.farMm },
    agreement: agreement(),
  };
}
