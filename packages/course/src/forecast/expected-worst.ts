import { answerChances, highestAnswer } from './answer-chances.js';
import { acuteLeftOn, returnStep, returnSteps, type CoverBelief } from './cover-belief.js';
import { coverPosterior, leastChance } from './cover-posterior.js';
import { painLevel, type ForecastSeries } from './report-model.js';
import type { ExpectedWorst } from './updated-forecast.js';

/**
 * Chance of each answer, 0 to 10, to "the worst pain of this day", given all that was told. Null: nothing is
 * expected, since the day is before the operation.
 */
export function answersExpected(
  belief: CoverBelief,
  series: ForecastSeries,
  day: number,
): readonly number[] | null {
  const { prior, surgeryDay } = belief;
  const acute = acuteLeftOn(prior.model, day, surgeryDay);
  if (acute === null || day < 0) return null;
  const { levels } = prior.levels[series];
  const byStep = levelsByStep(belief, series, day);
  const byLevel = new Float64Array(highestAnswer * levelsPerNrs + 1);
  let at = 0;
  for (let step = 0; step <= returnSteps; step++) {
    for (const level of levels) {
      const weight = byStep[at] ?? 0;
      at += 1;
      if (weight < negligible) continue;
      const place = Math.round(painLevel(level, step / returnSteps, acute) * levelsPerNrs);
      byLevel[place] = (byLevel[place] ?? 0) + weight;
    }
  }
  return answersOf(byLevel, answerTableOf(belief));
}

/** @param byLevel chance of each level of pain. @param table per level, the chance of each answer. */
function answersOf(byLevel: Float64Array, table: readonly (readonly number[])[]): readonly number[] {
  const found = Array.from({ length: highestAnswer + 1 }, () => 0);
  let sum = 0;
  for (let place = 0; place < byLevel.length; place++) {
    const weight = byLevel[place] ?? 0;
    if (weight === 0) continue;
    sum += weight;
    const chances = table[place] ?? [];
    for (let answer = 0; answer <= highestAnswer; answer++)
      found[answer] = (found[answer] ?? 0) + weight * (chances[answer] ?? 0);
  }
  return found.map((chance) => chance / sum);
}

/** The worst pain of a day: its median and the answers that hold `intervalLevel` or a little more. */
export function expectedWorstOn(
  belief: CoverBelief,
  series: ForecastSeries,
  day: number,
): ExpectedWorst | null {
  const chances = answersExpected(belief, series, day);
  if (chances === null) return null;
  const outside = (1 - belief.prior.model.intervalLevel) / 2;
  return {
    day,
    low: answerAt(chances, outside),
    median: answerAt(chances, 0.5),
    high: answerAt(chances, 1 - outside),
  };
}

function answerAt(chances: readonly number[], share: number): number {
  let sum = 0;
  const found = chances.findIndex((chance) => (sum += chance) >= share - 1e-12);
  return found === -1 ? highestAnswer : found;
}

/** What is left out changes no answer's chance by a thousandth of a percent. */
const negligible = 1e-9;

/** Joint chance of how much is back on the day and of the person's levels. */
function levelsByStep(belief: CoverBelief, series: ForecastSeries, day: number): Float64Array {
  const posterior = coverPosterior(belief);
  const levelChances = posterior.levelChances(series);
  const width = belief.prior.levels[series].levels.length;
  const found = new Float64Array((returnSteps + 1) * width);
  for (let cell = 0; cell < posterior.cellChances.length; cell++) {
    if ((posterior.cellChances[cell] ?? 0) < leastChance) continue;
    const row = returnStep(belief.prior, cell, day) * width;
    const at = cell * width;
    for (let j = 0; j < width; j++) found[row + j] = (found[row + j] ?? 0) + (levelChances[at + j] ?? 0);
  }
  return found;
}

const tables = new WeakMap<object, readonly (readonly number[])[]>();
const levelsPerNrs = 16;

/** Chances of the answers by level; made once for a model. */
function answerTableOf({ prior: { model } }: CoverBelief): readonly (readonly number[])[] {
  const table =
    tables.get(model) ??
    Array.from({ length: highestAnswer * levelsPerNrs + 1 }, (_, i) =>
      answerChances(i / levelsPerNrs, model.noise),
    );
  tables.set(model, table);
  return table;
}
