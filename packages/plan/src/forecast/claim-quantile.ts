import type { Claim } from '@cryobridge/knowledge';
import { ClaimError } from '../read.js';

/**
 * The value below which `share` of a claim's distribution lies, in the claim's unit; its plain value when it
 * states no distribution. A normal or lognormal has the claim's value as its mean and `sd` in the same unit,
 * and is cut at `low` and `high` by clamping; a triangular has the value as its mode.
 *
 * @throws {ClaimError} when the claim holds no number.
 */
export function claimQuantile(claim: Claim, share: number): number {
  const { value, distribution } = claim;
  if (typeof value !== 'number') throw new ClaimError(`${claim.id} holds no number`);
  if (distribution === undefined) return value;
  switch (distribution.kind) {
    case 'uniform':
      return distribution.low + share * (distribution.high - distribution.low);
    case 'triangular':
      return triangularQuantile({ low: distribution.low, value, high: distribution.high }, share);
    case 'normal':
      return clamped(value + distribution.sd * normalQuantile(share), distribution);
    case 'lognormal':
      return clamped(lognormalQuantile({ mean: value, sd: distribution.sd }, share), distribution);
  }
}

function clamped(value: number, { low, high }: { readonly low?: number; readonly high?: number }): number {
  return Math.min(Math.max(value, low ?? -Infinity), high ?? Infinity);
}

/** @param shape mean and standard deviation of the variable itself, not of its logarithm. */
export function lognormalQuantile(
  { mean, sd }: { readonly mean: number; readonly sd: number },
  share: number,
): number {
  const logVariance = Math.log(1 + (sd / mean) ** 2);
  return mean * Math.exp(Math.sqrt(logVariance) * normalQuantile(share) - logVariance / 2);
}

function triangularQuantile(
  { low, value, high }: { readonly low: number; readonly value: number; readonly high: number },
  share: number,
): number {
  const rising = (value - low) / (high - low);
  return share < rising
    ? low + Math.sqrt(share * (high - low) * (value - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - value));
}

const centre = {
  top: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  bottom: [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ],
} as const;
const tail = {
  top: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
} as const;
const tailBelow = 0.02425;

/**
 * Quantile of the standard normal by Acklam's rational approximation, relative error below 1.2e-9.
 * Checked by: claim-quantile.test.ts (tabled values).
 */
export function normalQuantile(share: number): number {
  if (share > 1 - tailBelow) return -normalQuantile(1 - share);
  if (share < tailBelow) {
    const q = Math.sqrt(-2 * Math.log(share));
    return polynomial(tail.top, q) / polynomial(tail.bottom, q);
  }
  const q = share - 0.5;
  return (polynomial(centre.top, q * q) * q) / polynomial(centre.bottom, q * q);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
