import type { CoveredNerve, CoverWorld } from '@cryobridge/plan';
import type { ReportModel } from './report-model.js';

/**
 * Every way in which cover may end, given that the freeze worked: each possible person of each world, by
 * regrowth and by published duration. Those that reports cannot tell apart share a cell.
 */
export interface PossibleCovers {
  readonly worldCount: number;
  /** Per way: its weight (all sum to 1), its world, its cell, the first needed nerve's day. */
  readonly weights: Float64Array;
  readonly worlds: Uint16Array;
  readonly cells: Uint16Array;
  readonly firstEndDays: Float64Array;
  /** One array per nerve, in the order of the prior's nerves. */
  readonly nerveEndDays: readonly Float64Array[];
  /** Per cell: the mean end days of the needed nerves, and the weight of its ways. */
  readonly cellEndDays: readonly (readonly number[])[];
  readonly cellWeights: Float64Array;
}

export function possibleCovers(
  worlds: readonly CoverWorld[],
  nerves: readonly CoveredNerve[],
  model: Pick<ReportModel, 'returnDays' | 'horizonDays'>,
): PossibleCovers {
  const count = worlds.reduce((sum, { people }) => sum + 2 * people.length, 0);
  const weights = new Float64Array(count);
  const worldOf = new Uint16Array(count);
  const firstEndDays = new Float64Array(count);
  const nerveEndDays = nerves.map(() => new Float64Array(count));
  let way = 0;
  for (const [w, { regrowthWeight, people }] of worlds.entries()) {
    const add = (weight: number, firstEndDay: number, endDays: readonly number[]) => {
      weights[way] = weight / (people.length * worlds.length);
      worldOf[way] = w;
      firstEndDays[way] = firstEndDay;
      for (const [n, days] of nerveEndDays.entries()) days[way] = endDays[n] ?? Infinity;
      way += 1;
    };
    for (const { regrowthEndDays, firstRegrowthEndDay, publishedEndDay } of people) {
      add(regrowthWeight, firstRegrowthEndDay, regrowthEndDays);
      add(
        1 - regrowthWeight,
        publishedEndDay,
        nerves.map(() => publishedEndDay),
      );
    }
  }
  const needed = nerveEndDays.filter((_, n) => nerves[n]?.needed);
  return {
    worldCount: worlds.length,
    weights,
    worlds: worldOf,
    firstEndDays,
    nerveEndDays,
    ...grouped({ weights, firstEndDays, needed }, model),
  };
}

interface Ways {
  readonly weights: Float64Array;
  readonly firstEndDays: Float64Array;
  readonly needed: readonly Float64Array[];
}

function grouped(
  { weights, firstEndDays, needed }: Ways,
  model: Pick<ReportModel, 'returnDays' | 'horizonDays'>,
): Pick<PossibleCovers, 'cells' | 'cellEndDays' | 'cellWeights'> {
  const cells = new Uint16Array(weights.length);
  const sums: { weight: number; readonly endDays: number[] }[] = [];
  const known = new Map<number, number>();
  for (let way = 0; way < weights.length; way++) {
    const weight = weights[way] ?? 0;
    const endDays = needed.map((days) => Math.min(days[way] ?? Infinity, mostDays * model.horizonDays));
    const key = cellKey(firstEndDays[way] ?? Infinity, Math.max(...endDays), model);
    const cell = known.get(key) ?? sums.push({ weight: 0, endDays: needed.map(() => 0) }) - 1;
    known.set(key, cell);
    cells[way] = cell;
    const sum = sums[cell];
    if (sum === undefined) continue;
    sum.weight += weight;
    for (const [n, day] of endDays.entries()) sum.endDays[n] = (sum.endDays[n] ?? 0) + weight * day;
  }
  return {
    cells,
    cellWeights: Float64Array.from(sums, ({ weight }) => weight),
    cellEndDays: sums.map(({ weight, endDays }) => endDays.map((sum) => sum / weight)),
  };
}

/** Ends beyond this many horizons are as good as never, and keep means finite. */
const mostDays = 10;
const finestUntilDay = 30;
const fineUntilDay = 90;
const lagParts = 8;

/** First end by one day, later by two and by five; how far the last nerve lags, by half of the days of return. */
function cellKey(
  firstEndDay: number,
  lastEndDay: number,
  { returnDays, horizonDays }: Pick<ReportModel, 'returnDays' | 'horizonDays'>,
): number {
  if (firstEndDay > horizonDays) return -1;
  const first =
    firstEndDay < finestUntilDay
      ? Math.floor(firstEndDay)
      : firstEndDay < fineUntilDay
        ? finestUntilDay + Math.floor((firstEndDay - finestUntilDay) / 2)
        : fineUntilDay + Math.floor((firstEndDay - fineUntilDay) / 5);
  const lag = Math.min(lagParts, Math.floor((2 * (lastEndDay - firstEndDay)) / returnDays));
  return first * (lagParts + 1) + lag;
}
