import { roundTo, type Interval } from '@cryobridge/plan';
import type { CoverBelief } from './cover-belief.js';
import { coverPosterior } from './cover-posterior.js';
import { expectedWorstOn } from './expected-worst.js';
import type { ForecastSeries } from './report-model.js';
import type { ExpectedWorst, UpdatedForecast } from './updated-forecast.js';

/**
 * The plan's forecast as it stands after what was told. `curve` and the end days hold given that the freeze
 * worked, as in the plan; `chanceCovered` counts that it may not have. The band is what is not known, worlds
 * weighed by how well each foretold the reports; the fall of the curve is how people differ.
 */
export function forecastOf(belief: CoverBelief): UpdatedForecast {
  const { prior, freezeDate, evidence } = belief;
  const { intervalLevel, horizonDays } = prior.model;
  const chances = wayChances(belief);
  const asOfDay = lastDay(belief);
  return {
    freezeDate,
    asOfDay,
    reportsUsed: evidence.size,
    intervalLevel,
    curve: curveOf(belief, chances),
    chanceItWorks: worksInterval(belief),
    chanceCovered: chanceCovered(belief, asOfDay),
    overallCoverEndsDay: endDays(chances, prior.covers.firstEndDays, intervalLevel),
    perNerve: prior.nerves.map(({ nerveSite, distanceMm }, n) => ({
      nerveSite,
      distanceMm,
      coverEndsDay: endDays(chances, prior.covers.nerveEndDays[n] ?? chances, intervalLevel),
    })),
    expectedWorst: {
      'residual-limb-pain': coming(belief, 'residual-limb-pain', { asOfDay, horizonDays }),
      'phantom-pain': coming(belief, 'phantom-pain', { asOfDay, horizonDays }),
    },
  };
}

/** The last day that something is known of; 0 before any. */
export function lastDay({ evidence }: CoverBelief): number {
  return [...evidence.keys()].reduce((last, day) => Math.max(last, day), 0);
}

/** Chance that it worked and every needed nerve is silent on a day. */
export function chanceCovered(belief: CoverBelief, day: number): number {
  const { chanceItWorks } = coverPosterior(belief);
  const { firstEndDays } = belief.prior.covers;
  const chances = wayChances(belief);
  let covered = 0;
  for (let way = 0; way < chances.length; way++)
    if ((firstEndDays[way] ?? 0) > day) covered += chances[way] ?? 0;
  return Math.min(1, covered * chanceItWorks);
}

/** When cover of the limb ends, given that it worked; cheaper than the whole forecast. */
export function coverEndsDay(belief: CoverBelief): Interval {
  return endDays(wayChances(belief), belief.prior.covers.firstEndDays, belief.prior.model.intervalLevel);
}

const chancesOfWays = new WeakMap<CoverBelief, Float64Array>();

/** Chance of every way in which cover may end, given that it worked; they sum to 1. */
export function wayChances(belief: CoverBelief): Float64Array {
  const known = chancesOfWays.get(belief);
  if (known !== undefined) return known;
  const { weights, cells, cellWeights } = belief.prior.covers;
  const { cellChances, chanceItWorks } = coverPosterior(belief);
  const factors = cellWeights.map((weight, cell) => (cellChances[cell + 1] ?? 0) / (weight * chanceItWorks));
  const made = new Float64Array(weights.length);
  for (let way = 0; way < made.length; way++)
    made[way] = (weights[way] ?? 0) * (factors[cells[way] ?? 0] ?? 0);
  chancesOfWays.set(belief, made);
  return made;
}

const mostDays = 3660;

/** The days, to the nearest whole one, between which `level` of the chance lies. */
function endDays(chances: Float64Array, days: Float64Array, level: number): Interval {
  const byDay = new Float64Array(mostDays + 1);
  for (let way = 0; way < chances.length; way++) {
    const day = Math.min(mostDays, Math.max(0, Math.round(days[way] ?? mostDays)));
    byDay[day] = (byDay[day] ?? 0) + (chances[way] ?? 0);
  }
  const at = (share: number) => placeOf(byDay, share);
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2), level };
}

/** First place at which the sum reaches a share of the whole. */
function placeOf(weights: Float64Array, share: number): number {
  let all = 0;
  for (let place = 0; place < weights.length; place++) all += weights[place] ?? 0;
  let sum = 0;
  for (let place = 0; place < weights.length; place++) {
    sum += weights[place] ?? 0;
    if (sum >= share * all - 1e-12) return place;
  }
  return weights.length - 1;
}

function curveOf({ prior }: CoverBelief, chances: Float64Array): UpdatedForecast['curve'] {
  const { covers, model } = prior;
  const days = model.horizonDays + 1;
  const lost = new Float64Array(covers.worldCount * days);
  const worldChances = new Float64Array(covers.worldCount);
  for (let way = 0; way < chances.length; way++) {
    const chance = chances[way] ?? 0;
    const world = covers.worlds[way] ?? 0;
    worldChances[world] = (worldChances[world] ?? 0) + chance;
    const day = Math.max(0, Math.ceil(covers.firstEndDays[way] ?? days));
    if (day < days) lost[world * days + day] = (lost[world * days + day] ?? 0) + chance;
  }
  const left = Float64Array.from(worldChances);
  const outside = (1 - model.intervalLevel) / 2;
  return Array.from({ length: days }, (_, day) => {
    const byPercent = new Float64Array(101);
    for (let world = 0; world < covers.worldCount; world++) {
      const chance = worldChances[world] ?? 0;
      left[world] = (left[world] ?? 0) - (lost[world * days + day] ?? 0);
      if (chance === 0) continue;
      const percent = Math.min(100, Math.max(0, Math.round((100 * (left[world] ?? 0)) / chance)));
      byPercent[percent] = (byPercent[percent] ?? 0) + chance;
    }
    const at = (share: number) => roundTo(placeOf(byPercent, share) / 100, 0.01);
    return { day, low: at(outside), median: at(0.5), high: at(1 - outside) };
  });
}

/** What is not known about the chance that it works, each value weighed by how well it foretold what was told. */
function worksInterval(belief: CoverBelief): Interval {
  const { workChances, model } = belief.prior;
  const factor = Math.exp(Math.min(500, Math.max(-500, coverPosterior(belief).logOddsOfWorking)));
  const byPercent = new Float64Array(101);
  for (const chance of workChances) {
    const told = chance * factor + (1 - chance);
    const percent = Math.round((100 * chance * factor) / told);
    byPercent[percent] = (byPercent[percent] ?? 0) + told / (1 + factor);
  }
  const at = (share: number) => roundTo(placeOf(byPercent, share) / 100, 0.01);
  const outside = (1 - model.intervalLevel) / 2;
  return { low: at(outside), median: at(0.5), high: at(1 - outside), level: model.intervalLevel };
}

const dailyDays = 28;

/** Every day for four weeks, then every week, to the horizon. */
function coming(
  belief: CoverBelief,
  series: ForecastSeries,
  { asOfDay, horizonDays }: { readonly asOfDay: number; readonly horizonDays: number },
): readonly ExpectedWorst[] {
  const found: ExpectedWorst[] = [];
  for (let day = asOfDay + 1; day <= horizonDays; day += day < asOfDay + dailyDays ? 1 : 7) {
    const expected = expectedWorstOn(belief, series, day);
    if (expected !== null) found.push(expected);
  }
  return found;
}
