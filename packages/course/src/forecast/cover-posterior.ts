import { unitsPerNat } from './answer-chances.js';
import type { CoverBelief } from './cover-belief.js';
import { forecastSeries, type ForecastSeries } from './report-model.js';

/** Chances after what was told: levels of pain summed out, which are a nuisance here. */
export interface CoverPosterior {
  /** Per cell, cell 0 being "did not work"; they sum to 1. */
  readonly cellChances: Float64Array;
  readonly chanceItWorks: number;
  /** How much likelier all that was told is if the freeze worked. */
  readonly logOddsOfWorking: number;
  /** Per cell and level: chances of the person's levels; they sum to the chance of the cell. */
  levelChances(series: ForecastSeries): Float64Array;
}

const posteriors = new WeakMap<CoverBelief, CoverPosterior>();

/** Made once for a belief, which never changes. */
export function coverPosterior(belief: CoverBelief): CoverPosterior {
  const known = posteriors.get(belief);
  if (known !== undefined) return known;
  const made = madeFrom(belief);
  posteriors.set(belief, made);
  return made;
}

function madeFrom(belief: CoverBelief): CoverPosterior {
  const { covers, workChances } = belief.prior;
  const likelihoods = forecastSeries.map((series) => cellLikelihoods(belief, series));
  const logs = Float64Array.from({ length: covers.cellWeights.length + 1 }, (_, cell) =>
    likelihoods.reduce((sum, one) => sum + (one[cell] ?? 0), 0),
  );
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const share = workChances.reduce((sum, chance) => sum + chance, 0) / workChances.length;
  const joint = logs.map((log, cell) => {
    const prior = cell === 0 ? 1 - share : share * (covers.cellWeights[cell - 1] ?? 0);
    return prior * Math.exp(log - most);
  });
  const all = joint.reduce((sum, chance) => sum + chance, 0);
  const cellChances = joint.map((chance) => chance / all);
  const failed = cellChances[0] ?? 0;
  const chance = cellChances.subarray(1).reduce((sum, one) => sum + one, 0);
  const levels = new Map<ForecastSeries, Float64Array>();
  return {
    cellChances,
    chanceItWorks: chance,
    logOddsOfWorking: Math.log(chance / share) - Math.log(failed / (1 - share)),
    levelChances(series) {
      const made = levels.get(series) ?? levelChancesOf(belief, series, cellChances);
      levels.set(series, made);
      return made;
    },
  };
}

/** Log likelihood of each cell, the person's levels summed out. */
function cellLikelihoods({ prior, units }: CoverBelief, series: ForecastSeries): Float64Array {
  const { chances } = prior.levels[series];
  const all = units[series];
  const width = chances.length;
  return Float64Array.from({ length: all.length / width }, (_, cell) => {
    const most = greatest(all, cell * width, width);
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (chances[j] ?? 0) * expOf(most - (all[cell * width + j] ?? 0));
    return most / unitsPerNat + Math.log(sum);
  });
}

function levelChancesOf(
  { prior, units }: CoverBelief,
  series: ForecastSeries,
  cellChances: Float64Array,
): Float64Array {
  const { chances } = prior.levels[series];
  const all = units[series];
  const width = chances.length;
  const found = new Float64Array(all.length);
  for (let cell = 0; cell < cellChances.length; cell++) {
    const cellChance = cellChances[cell] ?? 0;
    if (cellChance < leastChance) continue;
    const from = cell * width;
    const most = greatest(all, from, width);
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const chance = (chances[j] ?? 0) * expOf(most - (all[from + j] ?? 0));
      found[from + j] = chance;
      sum += chance;
    }
    for (let j = 0; j < width; j++) found[from + j] = ((found[from + j] ?? 0) * cellChance) / sum;
  }
  return found;
}

/** Cells less likely than this are left out of what is expected. */
export const leastChance = 1e-7;

function greatest(values: Int32Array, from: number, count: number): number {
  let most = values[from] ?? 0;
  for (let at = from + 1; at < from + count; at++) if ((values[at] ?? 0) > most) most = values[at] ?? 0;
  return most;
}

const fineCount = 256;
const coarse = Float64Array.from({ length: (40 * unitsPerNat) / fineCount }, (_, i) =>
  Math.exp((-i * fineCount) / unitsPerNat),
);
const fine = Float64Array.from({ length: fineCount }, (_, i) => Math.exp(-i / unitsPerNat));

/** exp(−units), from two tables; nothing beyond 40 nats. */
function expOf(unitsBelow: number): number {
  return (coarse[unitsBelow >>> 8] ?? 0) * (fine[unitsBelow & 255] ?? 0);
}
