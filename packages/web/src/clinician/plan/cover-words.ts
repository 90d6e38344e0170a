import {
  daysBetween,
  freezeDay,
  type Bridge,
  type CoverForecast,
  type Interval,
  type Plan,
} from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { chance, number, percent } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

const english = {
  works: (chance: string, low: string, high: string) =>
    `Chance that it works at all: ${chance} (${low} to ${high}). If it does:`,
  weeks: (week: string, low: string, high: string) => `week ${week} after the freeze (${low} to ${high})`,
  ends: (weeks: string, level: string) => `The first needed nerve is back about ${weeks}, ${level} interval.`,
  tmrUnknown: 'Whether TMR is planned is not known, so no gap can be told.',
  nothingTakesOver: (weeks: string) =>
    `Nothing takes over: TMR is not planned, and cover ends about ${weeks}.`,
  gapUnknown: 'The chance of a gap is not known.',
  gap: (chance: string) => `Chance of a gap before TMR takes over: ${chance}.`,
  gapLikely: (chance: string, weeks: string) =>
    `Chance of a gap before TMR takes over: ${chance}, most likely ${weeks}.`,
  review: (day: string) => `Review on ${day}.`,
  week: (week: string) => `week ${week}`,
  weeksBetween: (first: string, last: string) => `weeks ${first}–${last}`,
};

export type CoverWords = Widened<typeof english>;
const coverWords: CoverWords = inLanguage('cover', english);

const week = (day: number) => number(Math.round(day / 7));

export function worksSentence({ chanceItWorks: { median, low, high } }: CoverForecast): string {
  return coverWords.works(chance(median), chance(low), chance(high));
}

export function coverSentence({ overallCoverEndsDay: end }: CoverForecast): string {
  return coverWords.ends(weeks(end), percent(end.level));
}

function weeks(interval: Interval): string {
  return coverWords.weeks(week(interval.median), week(interval.low), week(interval.high));
}

/** Chance of a gap between cover and TMR, when it is most likely, and when to look again. */
export function gapSentence(bridge: Bridge | null, forecast: CoverForecast): string {
  if (bridge === null || bridge.tmr === 'unknown') return coverWords.tmrUnknown;
  if (bridge.tmr === 'not-planned') return coverWords.nothingTakesOver(weeks(forecast.overallCoverEndsDay));
  const review = bridge.reviewOn === null ? '' : ` ${coverWords.review(shortDate(bridge.reviewOn))}`;
  return `${gapWords(bridge)}${review}`;
}

function gapWords(bridge: Bridge): string {
  if (bridge.chanceOfGap === null) return coverWords.gapUnknown;
  const when = likelyWeeks(bridge);
  const gap = chance(bridge.chanceOfGap);
  return when === null ? coverWords.gap(gap) : coverWords.gapLikely(gap, when);
}

/** Weeks whose chance is at least half of the highest. */
export function likelyWeeks({ gapByWeek }: Pick<Bridge, 'gapByWeek'>): string | null {
  const highest = Math.max(0, ...gapByWeek.map((one) => one.chance));
  if (highest <= 0) return null;
  const likely = gapByWeek.filter((one) => one.chance >= highest / 2).map((one) => one.week);
  const [first, last] = [likely[0] ?? 0, likely.at(-1) ?? 0];
  return first === last
    ? coverWords.week(number(first))
    : coverWords.weeksBetween(number(first), number(last));
}

/** Days from the freeze that the forecast counts from to surgery; null without a date. */
export function surgeryDay({ timing, madeFrom }: Pick<Plan, 'timing' | 'madeFrom'>): number | null {
  return timing.surgeryDate === null
    ? null
    : daysBetween(freezeDay(timing, madeFrom.now), timing.surgeryDate);
}
