import type { Interval } from '../plan.js';
import { roundTo } from '../round.js';

/**
 * Median and central interval of equally likely values, rounded to `stepSize`; the same share lies outside on
 * each side. Each end is one of the values, never between two.
 */
export function quantileInterval(
  values: readonly number[],
  { level, stepSize }: { readonly level: number; readonly stepSize: number },
): Interval {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) =>
    roundTo(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN, stepSize);
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2), level };
}
