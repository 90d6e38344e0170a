import type { IsoDate } from '@cryobridge/plan';
import { coverBelief, updateBelief, type CoverBelief } from '../forecast/cover-belief.js';
import { coverPosterior } from '../forecast/cover-posterior.js';
import type { CoverPrior } from '../forecast/cover-prior.js';
import { dayEvidence } from '../forecast/day-evidence.js';
import { answersExpected } from '../forecast/expected-worst.js';
import { coverEndsDay, wayChances } from '../forecast/forecast-of.js';
import { forecastSeries } from '../forecast/report-model.js';
import { drawsFor } from './draws.js';
import { virtualCourse } from './virtual-course.js';
import type { VirtualTruth } from './virtual-truth.js';

/**
 * Simulation-based calibration: people are drawn, report, and are forecast without looking at the truth; then
 * the truth is looked up in the forecast. If belief and world agree, its place is even between 0 and 1.
 * Talts et al. 2018, arXiv 1804.06788.
 */
export interface Calibration {
  readonly people: number;
  /** By the day up to which reports were used. */
  readonly byDay: readonly DayCalibration[];
  /** Places of reported worst pain in what was expected of that day from the days before it, both series. */
  readonly answerPlaces: readonly number[];
  /** Share of reported worst pain within its 90 % interval, whole answers shared out at the ends. */
  readonly answersWithin: number;
}

export interface DayCalibration {
  readonly day: number;
  /** Of those in whom it worked: place of the true end of cover in the belief. */
  readonly endPlaces: readonly number[];
  /** Share of them whose end of cover lies in the interval that the forecast shows. */
  readonly endsWithin: number;
  /** Chance that it works as believed, and whether it did. */
  readonly works: readonly { readonly chance: number; readonly worked: boolean }[];
}

export interface CalibrationRequest {
  readonly seed: number;
  readonly people: number;
  readonly days: readonly number[];
  readonly generator?: VirtualTruth['generator'];
  /** One of so many reports is foretold before it is used; 0: none. */
  readonly foretellEvery?: number;
  /** What is believed, where it is not what is so: to see that a wrong belief is found out. */
  readonly believed?: CoverPrior;
  readonly progress?: (done: number) => void;
}

interface Tally {
  readonly endPlaces: number[];
  readonly works: { chance: number; worked: boolean }[];
  within: number;
}

const freezeDate: IsoDate = '2026-01-05';

export function calibration(prior: CoverPrior, request: CalibrationRequest): Calibration {
  const { people, days } = request;
  const tallies = days.map((): Tally => ({ endPlaces: [], works: [], within: 0 }));
  const answerPlaces: number[] = [];
  for (let index = 0; index < people; index++) {
    follow(prior, request, { index, tallies, answerPlaces });
    request.progress?.(index + 1);
  }
  const outside = (1 - prior.model.intervalLevel) / 2;
  return {
    people,
    byDay: days.map((day, i) => {
      const { endPlaces = [], works = [], within = 0 } = tallies[i] ?? {};
      return { day, endPlaces, works, endsWithin: within / endPlaces.length };
    }),
    answerPlaces,
    answersWithin:
      answerPlaces.filter((place) => place >= outside && place < 1 - outside).length / answerPlaces.length,
  };
}

function follow(
  prior: CoverPrior,
  { seed, days, generator = 'first', foretellEvery = 0, believed = prior }: CalibrationRequest,
  { index, tallies, answerPlaces }: { index: number; tallies: readonly Tally[]; answerPlaces: number[] },
): void {
  const { course, truth } = virtualCourse(prior, { seed, index, generator, events: [], freezeDate });
  const draws = drawsFor({ seed, index }, 'places');
  const evidence = dayEvidence(course.reports, freezeDate);
  let belief = coverBelief(believed, { freezeDate, surgeryDay: truth.surgeryDay });
  let used = 0;
  for (const [i, upToDay] of days.entries()) {
    for (let next = evidence[used]; next !== undefined && next.day <= upToDay; next = evidence[used]) {
      if (foretellEvery > 0 && used % foretellEvery === index % foretellEvery)
        for (const series of forecastSeries) {
          const told = next[series]?.worst;
          const chances = told === undefined ? null : answersExpected(belief, series, next.day);
          if (told !== undefined && chances !== null)
            answerPlaces.push(placeOfAnswer(chances, told, draws.fraction()));
        }
      belief = updateBelief(belief, next);
      used += 1;
    }
    const tally = tallies[i];
    if (tally !== undefined) lookUp(belief, truth, tally);
  }
}

/** A whole answer takes up a stretch of the places; `share` says where in it. */
function placeOfAnswer(chances: readonly number[], answer: number, share: number): number {
  const below = chances.slice(0, answer).reduce((sum, chance) => sum + chance, 0);
  return Math.min(1 - 1e-9, below + share * (chances[answer] ?? 0));
}

function lookUp(belief: CoverBelief, truth: VirtualTruth, tally: Tally): void {
  tally.works.push({ chance: coverPosterior(belief).chanceItWorks, worked: truth.worked });
  if (!truth.worked) return;
  const { firstEndDays } = belief.prior.covers;
  const chances = wayChances(belief);
  let below = 0;
  for (let way = 0; way < chances.length; way++)
    if ((firstEndDays[way] ?? 0) < truth.coverEndsDay) below += chances[way] ?? 0;
  tally.endPlaces.push(Math.min(1 - 1e-9, below));
  const { low, high } = coverEndsDay(belief);
  const day = Math.round(truth.coverEndsDay);
  if (day >= low && day <= high) tally.within += 1;
}

/** Pearson's χ² of places against evenness, over so many bins; degrees of freedom are one less. */
export function evenness(places: readonly number[], binCount: number): number {
  const counts = Array.from({ length: binCount }, () => 0);
  for (const place of places) {
    const bin = Math.floor(place * binCount);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const expected = places.length / binCount;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Believed chances against what was so, in bins of equal width; about binCount − 1 or fewer degrees of freedom. */
export function worksMisfit(works: DayCalibration['works'], binCount: number): number {
  return worksBins(works, binCount).reduce(
    (sum, { expected, observed, variance }) =>
      sum + (variance === 0 ? 0 : (observed - expected) ** 2 / variance),
    0,
  );
}

export function worksBins(works: DayCalibration['works'], binCount: number) {
  return Array.from({ length: binCount }, (_, bin) => {
    const inBin = works.filter(({ chance }) => Math.min(binCount - 1, Math.floor(chance * binCount)) === bin);
    return {
      count: inBin.length,
      expected: inBin.reduce((sum, { chance }) => sum + chance, 0),
      observed: inBin.filter(({ worked }) => worked).length,
      variance: inBin.reduce((sum, { chance }) => sum + chance * (1 - chance), 0),
    };
  });
}
