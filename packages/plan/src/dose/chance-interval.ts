/** Where a chance that was sampled may lie, 0–1. */
export interface ChanceInterval {
  readonly low: number;
  readonly high: number;
}

/** Of the standard normal: 19 of 20 lie within. */
const z = 1.96;

/**
 * 95 % interval of a share that was counted in clusters: Wilson's, with as many independent looks as the scatter
 * between clusters leaves. Every state of tissue is one cluster of all ways that nerve and placements may turn out;
 * the ways in one state share its luck, and every state meets the same ways, so that there are never more looks than
 * there are ways or states. Both are spread more evenly
 * than chance would, which makes the interval rather too wide than too narrow.
 *
 * It tells what sampling leaves open. It does not tell whether the claims that are sampled are right.
 *
 * Checked by: chance-interval.test.ts.
 */
export function chanceInterval(counts: readonly number[], perCluster: number): ChanceInterval {
  const clusters = counts.length;
  const shares = counts.map((count) => count / perCluster);
  const share = shares.reduce((sum, each) => sum + each, 0) / clusters;
  const scatter = shares.reduce((sum, each) => sum + (each - share) ** 2, 0) / Math.max(1, clusters - 1);
  const looks = scatter === 0 ? clusters : (share * (1 - share)) / (scatter / clusters);
  const count = Math.min(Math.max(clusters, perCluster), Math.max(clusters, looks));
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half =
    (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
