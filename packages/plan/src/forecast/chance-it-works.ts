import type { ClaimId } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Coverage, Interval } from '../plan.js';
import type { RuleReader } from '../read.js';
import { claimQuantile, normalQuantile } from './claim-quantile.js';
import { evenPoints } from './even-points.js';
import { worksRule } from './forecast-rules.js';
import { quantileInterval } from './quantile-interval.js';

export interface WorksQuestion {
  /** Coverage by threshold for each needed nerve; an empty list is a nerve that gets no dose. */
  readonly coverages: readonly (readonly Coverage[])[];
  readonly established: boolean;
}

const possibilityCount = 1024;

/**
 * The chance that the freeze brings relief at all, with an interval that holds what is not known about it:
 *
 *   p = r · (c + (1 − c) · k) · e
 *
 * r: share of people relieved in one of the published series, with the uncertainty of its size; c: chance
 * that every needed nerve is wholly frozen; k: relief left when one is not, as a share; e: 1, or in
 * established phantom pain the share of such relief that the freeze accounts for. c multiplies r because the
 * series froze with unknown completeness: at a complete dose r is taken as it was published, never more.
 * The nerves' chances are neither independent (one probe, one limb) nor the same; c runs evenly between their
 * product and their minimum.
 *
 * Holds for: uncontrolled relief as the series counted it. Not for: relief beyond what time brings.
 */
export function chanceItWorks(context: PlanContext, { coverages, established }: WorksQuestion): Interval {
  const reader = context.read.for(worksRule);
  const series = readSeries(reader);
  const warmestChance = reader.number('claim:regeneration.works.warmest-threshold-chance');
  const partial = reader.claim('claim:regeneration.works.partial-share');
  const attributed = established ? reader.claim('claim:regeneration.works.established-share') : null;
  const values = evenPoints(possibilityCount, 6).map(
    ([seriesAt = 0, relievedAt = 0, thresholdAt = 0, jointAt = 0, partialAt = 0, attributedAt = 0]) => {
      const relieved = relievedShare(pick(series, seriesAt), relievedAt);
      const depth = thresholdAt < warmestChance ? 0 : (thresholdAt - warmestChance) / (1 - warmestChance);
      const covered = allCovered(coverages, depth, jointAt);
      const taken = covered + (1 - covered) * claimQuantile(partial, partialAt);
      const share = attributed === null ? 1 : claimQuantile(attributed, attributedAt);
      return relieved * taken * share;
    },
  );
  return quantileInterval(values, {
    level: reader.number('claim:regeneration.interval-level'),
    stepSize: 0.01,
  });
}

interface Series {
  readonly weight: number;
  readonly relievedCount: number;
  readonly treatedCount: number;
}

function readSeries(reader: RuleReader): readonly Series[] {
  const id = (rest: string): ClaimId => `claim:regeneration.works.${rest}`;
  const read = ['mixed-nerves', 'mononeuropathy', 'amputated-nerve'].map((name) => ({
    weight: reader.number(id(`weight.${name}`)),
    relievedCount: reader.number(id(`${name}.relieved`)),
    treatedCount: reader.number(id(`${name}.treated`)),
  }));
  const total = read.reduce((sum, { weight }) => sum + weight, 0);
  return read.map((one) => ({ ...one, weight: one.weight / total }));
}

function pick(series: readonly Series[], share: number): Series {
  let sum = 0;
  const found = series.find(({ weight }) => (sum += weight) > share) ?? series.at(-1);
  if (found === undefined) throw new RangeError('no published series');
  return found;
}

/** Quantile of a proportion on the empirical logit, half a person added to both counts. */
function relievedShare({ relievedCount, treatedCount }: Series, share: number): number {
  const yes = relievedCount + 0.5;
  const no = treatedCount - relievedCount + 0.5;
  const logit = Math.log(yes / no) + normalQuantile(share) * Math.sqrt(1 / yes + 1 / no);
  return 1 / (1 + Math.exp(-logit));
}

/** @param depth 0: the warmest threshold is lethal; 1: only the coldest is. @param joint 0: independent; 1: one fate. */
function allCovered(coverages: readonly (readonly Coverage[])[], depth: number, joint: number): number {
  const chances = coverages.map((coverage) => chanceAt(coverage, depth));
  const product = chances.reduce((sofar, chance) => sofar * chance, 1);
  return product + joint * (Math.min(1, ...chances) - product);
}

/** Straight lines between the thresholds that the dose was judged at. */
function chanceAt(coverage: readonly Coverage[], depth: number): number {
  const cooling = coverage.toSorted((a, b) => b.thresholdC - a.thresholdC);
  const [warmest, coldest] = [cooling[0], cooling.at(-1)];
  if (warmest === undefined || coldest === undefined) return 0;
  const wantedC = warmest.thresholdC + depth * (coldest.thresholdC - warmest.thresholdC);
  const next = cooling.findIndex(({ thresholdC }) => thresholdC <= wantedC);
  const [above, below] = [cooling[Math.max(0, next - 1)] ?? warmest, cooling[next] ?? coldest];
  const stretchK = above.thresholdC - below.thresholdC;
  const along = stretchK === 0 ? 0 : (above.thresholdC - wantedC) / stretchK;
  return above.chance + along * (below.chance - above.chance);
}
