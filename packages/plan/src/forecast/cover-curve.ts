import type { CoverForecast, Interval } from '../plan.js';
import type { CoverWorld, PossiblePerson } from './cover-worlds.js';
import { quantileInterval } from './quantile-interval.js';

/**
 * The chance, day by day, that every needed nerve is still silent, given that the freeze took. In each
 * world it is a number; `low`, `median` and `high` are what `intervalLevel` of the worlds agree on, so that
 * the band is what is not known, and the fall of the curve is how people differ.
 */
export function coverCurve(
  worlds: readonly CoverWorld[],
  { horizonDays, level }: { readonly horizonDays: number; readonly level: number },
): CoverForecast['curve'] {
  const curves = worlds.map((world) => stillCovered(world, horizonDays));
  return Array.from({ length: horizonDays + 1 }, (_, day) => {
    const values = curves.map((curve) => curve[day] ?? 0);
    const { low, median, high } = quantileInterval(values, { level, stepSize: 0.01 });
    return { day, low, median, high };
  });
}

/** One world's chance of cover on each day from 0 to the horizon. */
export function stillCovered({ regrowthWeight, people }: CoverWorld, horizonDays: number): readonly number[] {
  const lost = Array.from({ length: horizonDays + 1 }, () => 0);
  const lose = (endDay: number, weight: number) => {
    const day = Math.ceil(endDay);
    if (day <= horizonDays) lost[day] = (lost[day] ?? 0) + weight / people.length;
  };
  for (const { firstRegrowthEndDay, publishedEndDay } of people) {
    lose(firstRegrowthEndDay, regrowthWeight);
    lose(publishedEndDay, 1 - regrowthWeight);
  }
  let covered = 1;
  return lost.map((share) => (covered -= share));
}

/**
 * The day, to the nearest whole one, on which cover ends for anybody: over people and worlds, by both views.
 * `regrowthEnd` says whose regrowth counts: one nerve's, or that of the first nerve back.
 */
export function endDayInterval(
  worlds: readonly CoverWorld[],
  regrowthEnd: (person: PossiblePerson) => number,
  level: number,
): Interval {
  const weights: number[] = [];
  const add = (endDay: number, weight: number) => {
    const day = Math.round(endDay);
    weights[day] = (weights[day] ?? 0) + weight;
  };
  for (const { regrowthWeight, people } of worlds) {
    for (const person of people) {
      add(regrowthEnd(person), regrowthWeight);
      add(person.publishedEndDay, 1 - regrowthWeight);
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const at = (share: number) => firstReaching(weights, share * total);
  return { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2), level };
}

function firstReaching(weights: readonly number[], upTo: number): number {
  let sum = 0;
  for (let day = 0; day < weights.length; day++) {
    sum += weights[day] ?? 0;
    if (sum >= upTo) return day;
  }
  return weights.length - 1;
}
