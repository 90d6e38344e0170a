import {
  daysBetween,
  freezeDay,
  type Bridge,
  type CoverForecast,
  type Interval,
  type Plan,
} from '@cryobridge/plan';
import { shortDate } from '../../format/date.js';
import { chance, number } from '../../format/number.js';

const week = (day: number) => number(Math.round(day / 7));

export function worksSentence({ chanceItWorks }: CoverForecast): string {
  return `Chance that it works at all: ${chance(chanceItWorks.median)} (${chance(chanceItWorks.low)} to ${chance(chanceItWorks.high)}). If it does:`;
}

export function coverSentence({ overallCoverEndsDay: end }: CoverForecast): string {
  return `The first needed nerve is back about ${weeks(end)}, ${Math.round(end.level * 100)} % interval.`;
}

function weeks(interval: Interval): string {
  return `week ${week(interval.median)} after the freeze (${week(interval.low)} to ${week(interval.high)})`;
}

/** Chance of a gap between cover and TMR, when it is most likely, and when to look again. */
export function gapSentence(bridge: Bridge | null, forecast: CoverForecast): string {
  if (bridge === null || bridge.tmr === 'unknown')
    return 'Whether TMR is planned is not known, so no gap can be told.';
  if (bridge.tmr === 'not-planned')
    return `Nothing takes over: TMR is not planned, and cover ends about ${weeks(forecast.overallCoverEndsDay)}.`;
  const review = bridge.reviewOn === null ? '' : ` Review on ${shortDate(bridge.reviewOn)}.`;
  if (bridge.chanceOfGap === null) return `The chance of a gap is not known.${review}`;
  const when = likelyWeeks(bridge);
  return `Chance of a gap before TMR takes over: ${chance(bridge.chanceOfGap)}${when === null ? '' : `, most likely ${when}`}.${review}`;
}

/** Weeks whose chance is at least half of the highest. */
export function likelyWeeks({ gapByWeek }: Pick<Bridge, 'gapByWeek'>): string | null {
  const highest = Math.max(0, ...gapByWeek.map((one) => one.chance));
  if (highest <= 0) return null;
  const likely = gapByWeek.filter((one) => one.chance >= highest / 2).map((one) => one.week);
  const [first, last] = [likely[0] ?? 0, likely.at(-1) ?? 0];
  return first === last ? `week ${first}` : `weeks ${first}–${last}`;
}

/** Days from the freeze that the forecast counts from to surgery; null without a date. */
export function surgeryDay({ timing, madeFrom }: Pick<Plan, 'timing' | 'madeFrom'>): number | null {
  return timing.surgeryDate === null
    ? null
    : daysBetween(freezeDay(timing, madeFrom.now), timing.surgeryDate);
}
