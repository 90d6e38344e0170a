import type { Claim } from '@cryobridge/knowledge';
import { claimQuantile } from '../forecast/claim-quantile.js';
import {
  coveredLengthMm,
  coverQuestion,
  type CoverQuestion,
  type PlacementErrors,
} from './covered-length.js';
import type { Layout } from './layout.js';
import type { LethalProfile } from './lethal-profile.js';
import { halfExtent, sectionOutline } from './nerve-outline.js';
import type { PlannedNerve } from './nerve-section.js';
import { sobolPoints } from './sobol.js';

/** How a placement may miss; each claim carries its distribution. */
export interface PlacementClaims {
  readonly gap: Claim;
  readonly axial: Claim;
  readonly spacing: Claim;
}

/** One way the nerve and the placements may turn out. */
export interface GeometrySample {
  readonly shares: Float64Array;
  readonly question: CoverQuestion;
}

export interface GeometryRequest {
  readonly nerve: PlannedNerve;
  readonly layout: Layout;
  readonly probeRadiusMm: number;
  readonly neededLengthMm: number;
  readonly claims: PlacementClaims;
  /** Kept free beyond the gap where the probe is too cold to touch the nerve, mm. */
  readonly standOffMm: number;
}

const geometryCount = 64;
const seed = 4;
/** Size, shape, axial error, spacing error, then the gap of each pass in turn. */
const dimensions = 8;
const firstGap = 4;

/** The same points for every nerve and layout, so that doses are compared like with like. */
export function geometrySamples(request: GeometryRequest): readonly GeometrySample[] {
  const { nerve, claims, layout, standOffMm } = request;
  return geometryShares().map((shares) => {
    const ellipse = nerve.ellipseAt(shares[0] ?? 0.5, shares[1] ?? 0.5);
    const { gapMm, ...errors } = errorsAt(claims, layout.passes.length, shares);
    return {
      shares,
      question: coverQuestion({
        layout: request.layout,
        points: sectionOutline(ellipse),
        extent: halfExtent(ellipse),
        probeRadiusMm: request.probeRadiusMm,
        neededLengthMm: request.neededLengthMm,
        errors: { ...errors, gapMm: gapMm.map((gap) => standOffMm + gap) },
      }),
    };
  });
}

/** One row for each way that nerve and placements may turn out: shares of the distributions. */
export function geometryShares(): readonly Float64Array[] {
  return sobolPoints({ count: geometryCount, dimensions, seed });
}

/** Beyond four passes the gaps repeat: passes along one track share their error. */
export function errorsAt(claims: PlacementClaims, passCount: number, shares: Float64Array): PlacementErrors {
  const gaps = dimensions - firstGap;
  return {
    axialMm: claimQuantile(claims.axial, shares[2] ?? 0.5),
    spacingMm: claimQuantile(claims.spacing, shares[3] ?? 0.5),
    gapMm: Array.from({ length: passCount }, (_, n) =>
      claimQuantile(claims.gap, shares[firstGap + (n % gaps)] ?? 0.5),
    ),
  };
}

/** Share of (state of tissue and probe) × (nerve and placements) in which the whole section is covered. */
export function coverChance(samples: readonly GeometrySample[], profiles: readonly LethalProfile[]): number {
  return coverCount(samples, profiles) / (samples.length * profiles.length);
}

/** In how many of them it is. */
export function coverCount(samples: readonly GeometrySample[], profiles: readonly LethalProfile[]): number {
  let covered = 0;
  for (const profile of profiles) {
    for (const { question } of samples) {
      if (coveredLengthMm(question, profile) >= question.neededLengthMm) covered++;
    }
  }
  return covered;
}

/**
 * `coverCount` of several lots of profiles at once, each lot reaching no less far than the one before, profile by
 * profile: what one lot covers the later ones cover too, so each pair takes few looks.
 */
export function risingCoverCounts(
  samples: readonly GeometrySample[],
  rising: readonly (readonly LethalProfile[])[],
): readonly number[] {
  const counts = rising.map(() => 0);
  const profileCount = rising[0]?.length ?? 0;
  for (const { question } of samples) {
    for (let n = 0; n < profileCount; n++) {
      let low = 0;
      let high = rising.length;
      let look = high - 1;
      while (low < high) {
        const profile = rising[look]?.[n];
        if (profile === undefined) throw new RangeError('lots of unequal length');
        if (coveredLengthMm(question, profile) >= question.neededLengthMm) high = look;
        else low = look + 1;
        look = (low + high) >> 1;
      }
      for (let t = low; t < counts.length; t++) counts[t] = (counts[t] ?? 0) + 1;
    }
  }
  return counts;
}

/** Whether `coverChance` is at least `goalChance`; stops as soon as that is settled. Quick with the worst first. */
export function reachesChance(
  samples: readonly GeometrySample[],
  profiles: readonly LethalProfile[],
  goalChance: number,
): boolean {
  const total = samples.length * profiles.length;
  let missed = 0;
  let covered = 0;
  for (const profile of profiles) {
    for (const { question } of samples) {
      if (coveredLengthMm(question, profile) >= question.neededLengthMm) covered++;
      else missed++;
      if ((total - missed) / total < goalChance) return false;
      if (covered / total >= goalChance) return true;
    }
  }
  return false;
}
