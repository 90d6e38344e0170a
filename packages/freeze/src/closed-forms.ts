import { besselK, erf, erfc, expIntegralE1, rootBetween } from './special-functions.js';
import type { Tissue } from './types.js';

const MM = 1000;

/** A front that runs as s = 2λ√(α_f·t), and the temperatures about it. */
export interface SimilarityFront {
  /** λ, dimensionless. */
  readonly lambda: number;
  frontMm(seconds: number): number;
  /** At `distanceMm` from the wall (plane) or from the axis (line sink). */
  temperatureC(distanceMm: number, seconds: number): number;
}

/** Closed forms take the phase change as sharp, at the middle of the tissue's range. */
function freezingC(tissue: Tissue): number {
  return (tissue.solidusC + tissue.liquidusC) / 2;
}

function diffusivities(tissue: Tissue): { readonly frozen: number; readonly unfrozen: number } {
  return {
    frozen: tissue.frozenConductivityWPerMK / (tissue.densityKgPerM3 * tissue.frozenHeatCapacityJPerKgK),
    unfrozen:
      tissue.unfrozenConductivityWPerMK / (tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK),
  };
}

/**
 * Neumann: a half-space at `initialC` whose face is held at `wallC` from t = 0. λ solves
 *
 *     e^(−λ²)/erf λ − (k_u/k_f)·√(α_f/α_u)·(T_i−T_m)/(T_m−T_w)·e^(−λ²α_f/α_u)/erfc(λ√(α_f/α_u)) = λ√π·L/(c_f(T_m−T_w))
 *
 * *Holds for* a sharp front, constant properties per phase, equal density. *Not for* a wide phase change or
 * blood. *Checked by* closed-forms.test.ts.
 *
 * @source Neumann's two-phase Stefan solution; Carslaw and Jaeger, Conduction of Heat in Solids.
 */
export function neumannFront(tissue: Tissue, wallC: number, initialC: number): SimilarityFront {
  const meltC = freezingC(tissue);
  const { frozen, unfrozen } = diffusivities(tissue);
  const ratio = Math.sqrt(frozen / unfrozen);
  const colder = meltC - wallC;
  const warmth =
    ((tissue.unfrozenConductivityWPerMK / tissue.frozenConductivityWPerMK) * ratio * (initialC - meltC)) /
    colder;
  const stefan = (Math.sqrt(Math.PI) * tissue.latentHeatJPerKg) / (tissue.frozenHeatCapacityJPerKgK * colder);
  const lambda = rootBetween(
    (x) =>
      Math.exp(-x * x) / erf(x) - (warmth * Math.exp(-((x * ratio) ** 2))) / erfc(x * ratio) - x * stefan,
    1e-6,
    5,
  );
  const frontMm = (seconds: number) => 2 * lambda * Math.sqrt(frozen * seconds) * MM;
  return {
    lambda,
    frontMm,
    temperatureC(distanceMm, seconds) {
      const over = (diffusivity: number) => distanceMm / MM / (2 * Math.sqrt(diffusivity * seconds));
      return distanceMm <= frontMm(seconds)
        ? wallC + (colder * erf(over(frozen))) / erf(lambda)
        : initialC - ((initialC - meltC) * erfc(over(unfrozen))) / erfc(lambda * ratio);
    },
  };
}

/**
 * Paterson: a line sink of `sinkWPerM` in infinite tissue at `initialC` from t = 0. λ solves
 *
 *     (Q/4π)·e^(−λ²) − k_u(T_i−T_m)·e^(−λ²α_f/α_u)/E₁(λ²α_f/α_u) = λ²·α_f·ρ·L
 *
 * *Holds for* a sharp front and distances large against the probe. *Checked by* closed-forms.test.ts.
 *
 * @source Paterson 1952; Özışık, Heat Conduction.
 */
export function patersonFront(tissue: Tissue, sinkWPerM: number, initialC: number): SimilarityFront {
  const meltC = freezingC(tissue);
  const { frozen, unfrozen } = diffusivities(tissue);
  const ratio = frozen / unfrozen;
  const above = initialC - meltC;
  const latent = frozen * tissue.densityKgPerM3 * tissue.latentHeatJPerKg;
  const warmth = tissue.unfrozenConductivityWPerMK * above;
  const lambda = rootBetween(
    (x) =>
      (sinkWPerM / (4 * Math.PI)) * Math.exp(-x * x) -
      (warmth * Math.exp(-x * x * ratio)) / expIntegralE1(x * x * ratio) -
      x * x * latent,
    1e-6,
    5,
  );
  const frontMm = (seconds: number) => 2 * lambda * Math.sqrt(frozen * seconds) * MM;
  const drop = sinkWPerM / (4 * Math.PI * tissue.frozenConductivityWPerMK);
  return {
    lambda,
    frontMm,
    temperatureC(distanceMm, seconds) {
      const over = (diffusivity: number) => (distanceMm / MM) ** 2 / (4 * diffusivity * seconds);
      return distanceMm <= frontMm(seconds)
        ? meltC - drop * (expIntegralE1(over(frozen)) - expIntegralE1(lambda * lambda))
        : initialC - (above * expIntegralE1(over(unfrozen))) / expIntegralE1(lambda * lambda * ratio);
    },
  };
}

/** Perfused tissue about a sphere, nothing frozen. */
export interface PennesSphere {
  readonly tissue: Tissue;
  readonly perfusionWPerM3K: number;
  readonly radiusMm: number;
  readonly surfaceC: number;
  /** Far away and at t = 0: blood temperature raised by metabolism. */
  readonly initialC: number;
}

/**
 * Transient Pennes equation outside a sphere whose surface is held at `surfaceC`:
 *
 *     (T_i−T)/(T_i−T_s) = (r₀/2r)·[e^(−m(r−r₀))·erfc(η−√(bt)) + e^(m(r−r₀))·erfc(η+√(bt))]
 *     η = (r−r₀)/(2√(αt)),  b = W/(ρc),  m = √(W/k)
 *
 * *Not for* frozen tissue. *Checked by* closed-forms.test.ts.
 *
 * @source standard solution of the heat equation with a linear sink.
 */
export function pennesSphereC(sphere: PennesSphere, distanceMm: number, seconds: number): number {
  const { tissue, perfusionWPerM3K, radiusMm, surfaceC, initialC } = sphere;
  const heat = tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK;
  const conductivity = tissue.unfrozenConductivityWPerMK;
  const outM = (distanceMm - radiusMm) / MM;
  const decay = Math.sqrt(perfusionWPerM3K / conductivity) * outM;
  const washed = Math.sqrt((perfusionWPerM3K / heat) * seconds);
  const eta = outM / (2 * Math.sqrt((conductivity / heat) * seconds));
  const shape =
    Math.exp(-decay) * erfc(eta - washed) + (eta + washed > 26 ? 0 : Math.exp(decay) * erfc(eta + washed));
  return initialC - (initialC - surfaceC) * (radiusMm / (2 * distanceMm)) * shape;
}

/** A probe held at `surfaceC` for ever in perfused tissue. */
export interface SteadyIce {
  readonly kind: 'cylinder' | 'sphere';
  readonly tissue: Tissue;
  readonly perfusionWPerM3K: number;
  readonly metabolicWPerM3: number;
  readonly bloodC: number;
  readonly radiusMm: number;
  readonly surfaceC: number;
}

/**
 * Radius, mm, of the ice that a probe keeps for ever, when blood flows outside the ice only:
 *
 *     sphere:    k_f(T_m−T_p)/(s²(1/r₀−1/s)) = k_u(T_eq−T_m)(1/s+m)
 *     cylinder:  k_f(T_m−T_p)/(s·ln(s/r₀)) = k_u(T_eq−T_m)·m·K₁(ms)/K₀(ms)
 *     T_eq = T_a + q/W,  m = √(W/k_u)
 *
 * *Holds for* a sharp front and W > 0. *Checked by* closed-forms.test.ts.
 *
 * @source Pennes' equation at steady state with unperfused ice.
 */
export function steadyIceRadiusMm(ice: SteadyIce): number {
  const { tissue, perfusionWPerM3K, metabolicWPerM3, bloodC, surfaceC } = ice;
  const meltC = freezingC(tissue);
  const frozen = tissue.frozenConductivityWPerMK * (meltC - surfaceC);
  const farC = bloodC + metabolicWPerM3 / perfusionWPerM3K;
  const unfrozen = tissue.unfrozenConductivityWPerMK * (farC - meltC);
  const m = Math.sqrt(perfusionWPerM3K / tissue.unfrozenConductivityWPerMK);
  const r0 = ice.radiusMm / MM;
  const surplus = (s: number) => {
    switch (ice.kind) {
      case 'sphere':
        return frozen / (s * s * (1 / r0 - 1 / s)) - unfrozen * (1 / s + m);
      case 'cylinder':
        return frozen / (s * Math.log(s / r0)) - (unfrozen * m * besselK(1, m * s)) / besselK(0, m * s);
    }
  };
  return rootBetween(surplus, r0 * (1 + 1e-9), 1) * MM;
}

/** Ice that grows so slowly that its temperatures stay steady, into tissue already at its freezing point. */
export interface SlowIce {
  readonly kind: 'cylinder' | 'sphere';
  readonly tissue: Tissue;
  readonly radiusMm: number;
  /** Freezing point less the probe's temperature, K. */
  readonly differenceK: number;
}

/**
 * Seconds for the ice to grow from the probe's radius r₀ to `iceRadiusMm` s:
 *
 *     cylinder:  t = ρL/(k_f·ΔT)·(s²/2·ln(s/r₀) − (s²−r₀²)/4)
 *     sphere:    t = ρL/(k_f·ΔT)·((s³−r₀³)/(3r₀) − (s²−r₀²)/2)
 *
 * *Holds for* latent heat far above sensible heat, no superheat, no blood. *Checked by* closed-forms.test.ts.
 */
export function slowFreezingSeconds(
  { kind, tissue, radiusMm, differenceK }: SlowIce,
  iceRadiusMm: number,
): number {
  const scale =
    (tissue.densityKgPerM3 * tissue.latentHeatJPerKg) / (tissue.frozenConductivityWPerMK * differenceK);
  const r0 = radiusMm / MM;
  const s = iceRadiusMm / MM;
  switch (kind) {
    case 'cylinder':
      return scale * ((s * s * Math.log(s / r0)) / 2 - (s * s - r0 * r0) / 4);
    case 'sphere':
      return scale * ((s ** 3 - r0 ** 3) / (3 * r0) - (s * s - r0 * r0) / 2);
  }
}
