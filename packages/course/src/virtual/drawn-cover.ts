import type { CoverPrior } from '../forecast/cover-prior.js';
import type { Draws } from './draws.js';

/** Whether it worked and when each nerve is back, for one person. */
export interface DrawnCover {
  readonly worked: boolean;
  /** In the order of the prior's nerves; 0 when it did not work. */
  readonly endDays: readonly number[];
  readonly firstEndDay: number;
}

/** `any`: as the prior has it. Else it works, and ends early or outlasts the course. */
export type WantedCover = 'any' | 'early' | 'lasts';

/** Cover that ends by this day is lost early; before the first of the two there is hardly any to lose. */
export const earlyDays = { from: 8, to: 45 } as const;

export interface CoverWish {
  readonly wanted: WantedCover;
  readonly lastDay: number;
}

export function drawnCover(prior: CoverPrior, draws: Draws, { wanted, lastDay }: CoverWish): DrawnCover {
  const { workChances } = prior;
  const chance = workChances[draws.whole(0, workChances.length - 1)] ?? 0;
  if (!draws.happens(chance) && wanted === 'any')
    return { worked: false, endDays: prior.nerves.map(() => 0), firstEndDay: 0 };
  switch (wanted) {
    case 'any':
      return coverAt(prior, wayAt(prior, draws.fraction()));
    case 'early':
      return earlyCover(prior, draws);
    case 'lasts':
      return stretched(coverAt(prior, wayAt(prior, draws.fraction())), lastDay + 30);
  }
}

function coverAt({ covers }: CoverPrior, way: number): DrawnCover {
  return {
    worked: true,
    endDays: covers.nerveEndDays.map((days) => days[way] ?? Infinity),
    firstEndDay: covers.firstEndDays[way] ?? Infinity,
  };
}

const mostTries = 2000;

function earlyCover(prior: CoverPrior, draws: Draws): DrawnCover {
  for (let tries = 0; tries < mostTries; tries++) {
    const cover = coverAt(prior, wayAt(prior, draws.fraction()));
    if (cover.firstEndDay >= earlyDays.from && cover.firstEndDay <= earlyDays.to) return cover;
  }
  throw new RangeError('this prior holds no early end of cover');
}

/** All nerves later by one factor, so that the first is back no sooner than `fromDay`. */
export function stretched(cover: DrawnCover, fromDay: number): DrawnCover {
  return scaled(cover, Math.max(1, fromDay / cover.firstEndDay));
}

export function scaled(cover: DrawnCover, factor: number): DrawnCover {
  return {
    worked: cover.worked,
    endDays: cover.endDays.map((day) => day * factor),
    firstEndDay: cover.firstEndDay * factor,
  };
}

const sums = new WeakMap<CoverPrior, Float64Array>();

/** The way in which a share of the whole weight falls. */
function wayAt(prior: CoverPrior, share: number): number {
  const running = sums.get(prior) ?? runningSum(prior.covers.weights);
  sums.set(prior, running);
  const wanted = share * (running.at(-1) ?? 0);
  let [low, high] = [0, running.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((running[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

function runningSum(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
