import type { ClaimId } from '@cryobridge/knowledge';
import type { RuleReader } from '../read.js';
import { claimQuantile, normalQuantile } from './claim-quantile.js';

/** One published account of how long relief lasted, as a quantile function over people. */
export interface PublishedDuration {
  readonly name: string;
  /** Weights of all accounts sum to 1. */
  readonly weight: number;
  /** The day by which relief has ended in `share` of the people in whom it began. */
  readonly endsDay: (share: number) => number;
}

const daysPerMonth = 365.25 / 12;

export function publishedDurations(reader: RuleReader): readonly PublishedDuration[] {
  const accounts = [
    { name: 'mixed-nerves', endsDay: medianAndLongest(reader) },
    { name: 'mononeuropathy', endsDay: stillRelieved(reader) },
    ...['trial-information', 'practice', 'cutaneous'].map((name) => ({
      name,
      endsDay: months(reader, name),
    })),
  ];
  const weighted = accounts.map((account) => ({
    ...account,
    weight: reader.number(`claim:regeneration.weight.${account.name}`),
  }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map((account) => ({ ...account, weight: account.weight / total }));
}

/**
 * A lognormal with the published median, as wide as makes the published longest the expected largest of the
 * people relieved: σ = ln(longest / median) / z, z the normal score of the largest of n (Blom).
 */
function medianAndLongest(reader: RuleReader): (share: number) => number {
  const medianDays = reader.number('claim:regeneration.published.mixed-nerves.median-days');
  const longestDays = reader.number('claim:regeneration.published.mixed-nerves.longest-days');
  const count = reader.number('claim:regeneration.works.mixed-nerves.relieved');
  const largestScore = normalQuantile((count - 0.375) / (count + 0.25));
  const sigma = Math.log(longestDays / medianDays) / largestScore;
  return (share) => medianDays * Math.exp(sigma * normalQuantile(share));
}

/**
 * Of those with relief at one month, the shares that still had it at three and six; straight lines between,
 * and from six months to the horizon.
 */
function stillRelieved(reader: RuleReader): (share: number) => number {
  const at = (when: string) =>
    reader.number(`claim:regeneration.published.mononeuropathy.relieved-at-${when}-percent`);
  const first = at('1-month');
  const horizonDays = reader.number('claim:regeneration.horizon-days');
  const points = [
    { share: 0, day: daysPerMonth },
    { share: 1 - at('3-months') / first, day: 3 * daysPerMonth },
    { share: 1 - at('6-months') / first, day: 6 * daysPerMonth },
    { share: 1, day: horizonDays },
  ];
  return (share) => interpolated(points, share);
}

function interpolated(points: readonly { share: number; day: number }[], share: number): number {
  let before = points[0] ?? { share: 0, day: 0 };
  for (const after of points.slice(1)) {
    if (share <= after.share) {
      return before.day + ((share - before.share) / (after.share - before.share)) * (after.day - before.day);
    }
    before = after;
  }
  return before.day;
}

function months(reader: RuleReader, name: string): (share: number) => number {
  const id: ClaimId = `claim:regeneration.published.${name}.months`;
  const claim = reader.claim(id);
  return (share) => claimQuantile(claim, share) * daysPerMonth;
}
