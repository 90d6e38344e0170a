import type { CoverPrior } from '../forecast/cover-prior.js';
import type { ForecastSeries } from '../forecast/report-model.js';
import type { Draws } from './draws.js';
import type { DrawnCover } from './drawn-cover.js';

/** Pain of one day of one series as felt, before it is put into a whole number. */
export interface FeltDay {
  readonly worst: number;
  readonly average: number;
}

/** One person's pain by day; null before the operation. */
export type FeltPain = Readonly<Record<ForecastSeries, readonly (FeltDay | null)[]>>;

export interface FeltRequest {
  readonly prior: CoverPrior;
  readonly cover: DrawnCover;
  readonly surgeryDay: number;
  readonly lastDay: number;
  /** What planted events add to the level of a day. */
  readonly added: (series: ForecastSeries, day: number) => number;
  readonly draws: Draws;
}

/** A generator of pain. `level` is what noise is put on, for telling when something could be seen. */
export type PainGenerator = (request: FeltRequest) => {
  readonly felt: FeltPain;
  readonly level: (series: ForecastSeries, day: number) => number;
};

/** An answer: a whole number from 0 to 10. */
export function answered(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}

export function neededEndDays(prior: CoverPrior, endDays: readonly number[]): readonly number[] {
  return endDays.filter((_, n) => prior.nerves[n]?.needed);
}
