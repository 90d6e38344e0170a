import { forecastSeries, type ForecastSeries } from '../forecast/report-model.js';
import type { Draws } from './draws.js';
import { neededEndDays, type FeltDay, type PainGenerator } from './felt-pain.js';

/**
 * Pain of another family than the forecast's, which no rule and no number was tuned on. Neighbouring days are
 * alike (autoregressive noise), bad spells come in bursts, single days have heavy tails, both pains share the
 * person's days, levels drift over months, pain returns along an S over one to six weeks, the wound fades as a
 * hyperbola, and some people only ever answer low or high. Its numbers are inventions.
 */
export const secondPain: PainGenerator = ({ prior, cover, surgeryDay, lastDay, added, draws }) => {
  const person = drawnPerson(draws);
  const endDays = neededEndDays(prior, cover.endDays);
  const drift = driftOf(person, lastDay, draws);
  const level = (series: ForecastSeries, day: number): number => {
    const { uncovered, covered, wound } = person.levels[series];
    const returned = cover.worked ? worstReturned(endDays, day, person) : 1;
    const since = Math.max(0, day - surgeryDay);
    const plain = covered + (uncovered - covered) * returned + wound / (1 + since / person.woundDays);
    return bent(plain + (drift[day] ?? 0), person.style);
  };
  const shared = noiseOf(person, lastDay, draws);
  const own = {
    'residual-limb-pain': noiseOf(person, lastDay, draws),
    'phantom-pain': noiseOf(person, lastDay, draws),
  };
  const feltOn = (series: ForecastSeries, day: number): FeltDay | null => {
    if (day < surgeryDay) return null;
    const noise = 0.6 * (shared[day] ?? 0) + 0.8 * (own[series][day] ?? 0);
    const worst = level(series, day) + added(series, day) + noise;
    return { worst: preferred(worst, person), average: worst * person.averageShare };
  };
  const [residual, phantom] = forecastSeries;
  const days = Array.from({ length: lastDay + 1 }, (_, day) => day);
  return {
    level,
    felt: {
      [residual]: days.map((day) => feltOn(residual, day)),
      [phantom]: days.map((day) => feltOn(phantom, day)),
    },
  };
};

interface SecondPerson {
  readonly levels: Readonly<
    Record<ForecastSeries, { readonly uncovered: number; readonly covered: number; readonly wound: number }>
  >;
  readonly returnDays: number;
  readonly woundDays: number;
  readonly likeness: number;
  readonly spread: number;
  readonly spellChance: number;
  readonly driftPerDay: number;
  readonly averageShare: number;
  readonly likesFives: boolean;
  readonly style: 'plain' | 'low' | 'high';
}

function drawnPerson(draws: Draws): SecondPerson {
  const sensitivity = draws.normal();
  const level = (centre: number) =>
    Math.min(9.5, Math.max(0.5, centre + 1.2 * sensitivity + 1.3 * draws.normal()));
  const series = (uncovered: number, wound: number) => ({
    uncovered,
    covered: uncovered * Math.min(0.8, draws.exponential(0.3)),
    wound,
  });
  const style = draws.fraction();
  return {
    levels: {
      'residual-limb-pain': series(level(5.5), draws.between(0.5, 4)),
      'phantom-pain': series(draws.happens(0.7) ? level(4.5) : draws.between(0, 1), 0),
    },
    returnDays: draws.between(7, 42),
    woundDays: draws.between(1.5, 6),
    likeness: draws.between(0.3, 0.8),
    spread: draws.between(0.7, 1.5),
    spellChance: draws.between(0, 0.04),
    driftPerDay: draws.between(0, 0.03),
    averageShare: draws.between(0.4, 0.8),
    likesFives: draws.happens(0.3),
    style: style < 0.08 ? 'low' : style > 0.92 ? 'high' : 'plain',
  };
}

/** An S from the end of cover; the nerve that is furthest counts, and each later one a little. */
function worstReturned(endDays: readonly number[], day: number, { returnDays }: SecondPerson): number {
  const parts = endDays.map(
    (endDay) => 1 / (1 + Math.exp(-(8 * (day - endDay - returnDays / 2)) / returnDays)),
  );
  const most = Math.max(...parts);
  return Math.min(1, 0.75 * most + (0.25 * parts.reduce((sum, part) => sum + part, 0)) / parts.length);
}

function bent(level: number, style: SecondPerson['style']): number {
  switch (style) {
    case 'plain':
      return level;
    case 'low':
      return Math.max(0, level - 2.5);
    case 'high':
      return Math.min(10, level + 2);
  }
}

/** A walk that wanders by `driftPerDay` · √days. */
function driftOf({ driftPerDay }: SecondPerson, lastDay: number, draws: Draws): readonly number[] {
  let at = 0;
  return Array.from({ length: lastDay + 1 }, () => (at += driftPerDay * draws.normal()));
}

/** Autoregressive, with spells of bad days and now and then a day far out. */
function noiseOf(person: SecondPerson, lastDay: number, draws: Draws): readonly number[] {
  let [at, spellLeft] = [0, 0];
  const fresh = person.spread * Math.sqrt(1 - person.likeness ** 2);
  return Array.from({ length: lastDay + 1 }, () => {
    at = person.likeness * at + fresh * draws.normal();
    if (spellLeft > 0) spellLeft -= 1;
    else if (draws.happens(person.spellChance)) spellLeft = draws.whole(1, 4);
    const far = draws.happens(0.02) ? draws.exponential(2.5) * (draws.happens(0.8) ? 1 : -1) : 0;
    return at + far + (spellLeft > 0 ? 2.5 : 0);
  });
}

/** Some people think in 0, 5, 8 and 10. */
function preferred(worst: number, { likesFives }: SecondPerson): number {
  if (!likesFives) return worst;
  return [0, 2, 5, 8, 10].reduce((best, one) =>
    Math.abs(one - worst) < Math.abs(best - worst) ? one : best,
  );
}
