import type { Basis } from '@cryobridge/knowledge';
import type { TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import type { GeometrySample } from './cover-chance.js';
import type { CoverQuestion } from './covered-length.js';
import type { DoseFields } from './dose-fields.js';
import type { UncertainInput } from './freeze-inputs.js';
import { profileRadiusMm, type LethalProfile } from './lethal-profile.js';

const inputNames: Readonly<Record<UncertainInput, string>> = {
  wallTemperature: 'probe wall temperature',
  leanShare: 'fat about the nerve',
  frozenConductivity: 'conductivity of frozen tissue',
  latentHeat: 'latent heat',
  unfrozenConductivity: 'conductivity of thawed tissue',
  perfusion: 'blood flow',
};

export interface ShareRequest {
  readonly fields: Pick<DoseFields, 'space' | 'shares'>;
  readonly profiles: readonly LethalProfile[];
  readonly samples: readonly GeometrySample[];
  readonly bases: { readonly size: Basis; readonly shape: Basis; readonly placement: Basis };
}

/**
 * Which inputs the spread of coverage comes from: for each, its squared rank correlation with the mean slack,
 * times the share of variance on its side (tissue and probe, or nerve and placement); scaled to sum to 1.
 * Simple first-order shares: what inputs do together is spread over all.
 */
export function inputShares({ fields, profiles, samples, bases }: ShareRequest): TargetDose['sensitivity'] {
  const slack = profiles.map((profile) => samples.map(({ question }) => slackMm(question, profile)));
  const byState = slack.map((row) => mean(row));
  const byGeometry = samples.map((_, g) => mean(slack.map((row) => row[g] ?? 0)));
  const tissueVariance = variance(byState);
  const geometryVariance = variance(byGeometry);
  const tissue = fields.space.inputs.map(({ input, basis }, n) => ({
    input: inputNames[input],
    basis,
    raw:
      tissueVariance *
      rankCorrelation(
        fields.shares.map((share) => share[n] ?? 0),
        byState,
      ) **
        2,
  }));
  const geometry = (coordinates: readonly number[]) =>
    geometryVariance *
    coordinates.reduce(
      (sum, n) =>
        sum +
        rankCorrelation(
          samples.map(({ shares }) => shares[n] ?? 0),
          byGeometry,
        ) **
          2,
      0,
    );
  const gaps = Array.from({ length: (samples[0]?.shares.length ?? 4) - 4 }, (_, n) => 4 + n);
  const all = [
    ...tissue,
    { input: 'nerve size', basis: bases.size, raw: geometry([0]) },
    { input: 'nerve shape', basis: bases.shape, raw: geometry([1]) },
    { input: 'placement', basis: bases.placement, raw: geometry([2, 3, ...gaps]) },
  ];
  const total = all.reduce((sum, { raw }) => sum + raw, 0);
  return all
    .map(({ input, basis, raw }) => ({ input, share: roundTo(total === 0 ? 0 : raw / total, 0.01), basis }))
    .toSorted((a, b) => b.share - a.share);
}

/** How much further the lethal zone reaches than it must, at its tightest point, mm. */
function slackMm(
  { points, passes, axialMm, neededLengthMm, stations }: CoverQuestion,
  profile: LethalProfile,
): number {
  const along = neededLengthMm / (2 * stations);
  let tightest = Infinity;
  for (let k = 0; k < points.u.length; k++) {
    let best = -Infinity;
    for (const { u, v } of passes) {
      const radius = profileRadiusMm(profile, Math.abs((points.u[k] ?? 0) - u) + axialMm);
      best = Math.max(best, radius - Math.hypot((points.v[k] ?? 0) - v, along));
    }
    tightest = Math.min(tightest, best);
  }
  return tightest;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** Spearman's, without ties among the inputs; 0 when one of them does not vary. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const spread = Math.sqrt(variance(x) * variance(y));
  if (spread === 0) return 0;
  const [mx, my] = [mean(x), mean(y)];
  return mean(x.map((value, n) => (value - mx) * ((y[n] ?? 0) - my))) / spread;
}

/** Ranks with ties at their mean. */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, n) => n).toSorted((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const rank = Array.from({ length: values.length }, () => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let n = from; n <= to; n++) rank[order[n] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return rank;
}
