import { claimQuantile, roundTo, type ClaimReader, type Interval, type Plan } from '@cryobridge/plan';
import type { UpdatedForecast } from '../forecast/updated-forecast.js';
import { takeoverRule } from './bridge-rules.js';
import type { CourseBridge } from './course-bridge.js';
import { dayOf, type Limb } from './limb.js';

const daysPerMonth = 365.25 / 12;
const monthsCount = 96;
const shareCount = 12;
const chanceStep = 0.01;

/** When the repair takes over, days after the freeze: equally spaced possibilities with their weights. */
export interface Takeover {
  readonly interval: Interval;
  /** Chance that it has not taken over at the end of a day. */
  chanceAfter(day: number): number;
}

/**
 * As the plan counts it: months after the repair, slower with diabetes as regrowth is. Taken as independent of the end
 * of cover: what reports teach about cover says nothing yet about the repair.
 */
export function takeoverOf(limb: Limb): Takeover | null {
  const { read, plan, takesOverFrom } = limb;
  const from = takesOverFrom === null ? null : dayOf(limb, takesOverFrom);
  if (from === null) return null;
  const days = possibleDays(read, plan, from);
  const level = read.for(takeoverRule).number('claim:regeneration.interval-level');
  const at = (share: number) => quantile(days, share);
  return {
    interval: { low: at((1 - level) / 2), median: at(0.5), high: at((1 + level) / 2), level },
    chanceAfter: (day) => days.reduce((sum, possible) => sum + (possible.day > day ? possible.weight : 0), 0),
  };
}

interface Possible {
  readonly day: number;
  readonly weight: number;
}

/** By their day; weights sum to 1. */
function possibleDays(read: ClaimReader, plan: Plan | null, from: number): readonly Possible[] {
  const reader = read.for(takeoverRule);
  const months = reader.claim('claim:bridge.takeover-months');
  const slows = reader.claim('claim:bridge.diabetes-slows-takeover').value === true;
  const rateShare = reader.claim('claim:regeneration.diabetes-rate-share');
  const diabetes = slows ? diabetesChance(read, plan) : 0;
  const places = Array.from({ length: monthsCount }, (_, n) => (n + 0.5) / monthsCount);
  const shares = Array.from({ length: shareCount }, (_, n) => (n + 0.5) / shareCount);
  const dayAt = (place: number, share: number) =>
    Math.max(0, from + (claimQuantile(months, place) * daysPerMonth) / share);
  return places
    .flatMap((place): readonly Possible[] => [
      { day: dayAt(place, 1), weight: (1 - diabetes) / monthsCount },
      ...shares.map((share) => ({
        day: dayAt(place, claimQuantile(rateShare, share)),
        weight: diabetes / (monthsCount * shareCount),
      })),
    ])
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.day - b.day);
}

/** What the plan read in the record: its forecast tells. */
function diabetesChance(read: ClaimReader, plan: Plan | null): number {
  const told =
    plan?.forecast?.notes.flatMap(({ id }) => /^say:forecast\.diabetes(-hinted)?$/.exec(id) ?? []) ?? [];
  if (told.length === 0) return 0;
  if (!told.includes('-hinted')) return 1;
  return read.for(takeoverRule).number('claim:regeneration.diabetes-unconfirmed-chance');
}

function quantile(days: readonly Possible[], share: number): number {
  let sum = 0;
  const found = days.find(({ weight }) => (sum += weight) >= share - 1e-12);
  return Math.round((found ?? days.at(-1))?.day ?? 0);
}

/**
 * Chance, week by week, that cover is over and nothing has taken over, given that the freeze took; the band is what
 * the forecast's own band leaves open. Without a repair nothing takes over.
 */
export function gapByWeek(
  { curve }: Pick<UpdatedForecast, 'curve'>,
  takeover: Takeover | null,
): CourseBridge['gapByWeek'] {
  const weeks = Math.floor((curve.at(-1)?.day ?? 0) / 7);
  const byDay = new Map(curve.map((each) => [each.day, each]));
  return Array.from({ length: weeks }, (_, n) => {
    const day = (n + 1) * 7;
    const covered = byDay.get(day) ?? { low: 0, median: 0, high: 0 };
    const open = takeover === null ? 1 : takeover.chanceAfter(day);
    const gap = (still: number) => roundTo(Math.max(0, (1 - still) * open), chanceStep);
    return { week: n + 1, low: gap(covered.high), chance: gap(covered.median), high: gap(covered.low) };
  });
}

/** Chance of a gap longer than the days that count as one, as far as the curve reaches. */
export function chanceOfGap(
  read: ClaimReader,
  { curve }: Pick<UpdatedForecast, 'curve'>,
  takeover: Takeover,
): number {
  const gapDays = read.for(takeoverRule).number('claim:bridge.gap-days');
  let chance = 0;
  for (const [n, { day, median }] of curve.entries()) {
    const ended = Math.max(0, (curve[n - 1]?.median ?? 1) - median);
    chance += ended * takeover.chanceAfter(day + gapDays);
  }
  return roundTo(chance, chanceStep);
}
