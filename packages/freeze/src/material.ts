import type { Tissue } from './types.js';

/**
 * The curves of one tissue in the Kirchhoff variable Θ(T) = ∫ k dT (W/m), zero at the liquidus, and the
 * volumetric enthalpy H (J/m³), zero at the liquidus. In Θ the conduction term is linear: div(k grad T) =
 * div(grad Θ). Between solidus and liquidus k is linear in T, so Θ is a parabola and k = √(k_u² + 4aΘ).
 *
 * *Holds for* one homogeneous tissue, equal density frozen and thawed. *Checked by* material.test.ts.
 */
export interface Material {
  readonly tissue: Tissue;
  /** ρ·c_f/k_f and ρ·c_u/k_u: dH/dΘ of frozen and of thawed tissue, s/m². */
  readonly frozenSlope: number;
  readonly unfrozenSlope: number;
  /** dH/dT between solidus and liquidus, J/m³K. */
  readonly mushyHeat: number;
  readonly solidusTheta: number;
  readonly solidusEnthalpy: number;
  /** 4a in k² = k_u² + 4aΘ. */
  readonly conductivityBend: number;
}

export function materialOf(tissue: Tissue): Material {
  const span = tissue.liquidusC - tissue.solidusC;
  const sensible = (tissue.frozenHeatCapacityJPerKgK + tissue.unfrozenHeatCapacityJPerKgK) / 2;
  const mushyHeat = tissue.densityKgPerM3 * (sensible + tissue.latentHeatJPerKg / span);
  const frozenK = tissue.frozenConductivityWPerMK;
  const unfrozenK = tissue.unfrozenConductivityWPerMK;
  return {
    tissue,
    frozenSlope: (tissue.densityKgPerM3 * tissue.frozenHeatCapacityJPerKgK) / frozenK,
    unfrozenSlope: (tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK) / unfrozenK,
    mushyHeat,
    solidusTheta: (-(frozenK + unfrozenK) * span) / 2,
    solidusEnthalpy: -mushyHeat * span,
    conductivityBend: (2 * (unfrozenK - frozenK)) / span,
  };
}

/** Θ, W/m, of a temperature. */
export function thetaAt(material: Material, temperatureC: number): number {
  const { tissue } = material;
  const above = temperatureC - tissue.liquidusC;
  if (above >= 0) return tissue.unfrozenConductivityWPerMK * above;
  if (temperatureC <= tissue.solidusC) {
    return material.solidusTheta + tissue.frozenConductivityWPerMK * (temperatureC - tissue.solidusC);
  }
  return above * (tissue.unfrozenConductivityWPerMK + (material.conductivityBend * above) / 4);
}

/** The temperature, °C, of a Θ. Inverse of `thetaAt`. */
export function temperatureAt(material: Material, theta: number): number {
  const { tissue } = material;
  const unfrozenK = tissue.unfrozenConductivityWPerMK;
  if (theta >= 0) return tissue.liquidusC + theta / unfrozenK;
  if (theta <= material.solidusTheta) {
    return tissue.solidusC + (theta - material.solidusTheta) / tissue.frozenConductivityWPerMK;
  }
  const conductivity = Math.sqrt(unfrozenK * unfrozenK + material.conductivityBend * theta);
  return tissue.liquidusC + (2 * theta) / (unfrozenK + conductivity);
}

/** k, W/mK, at a temperature. */
export function conductivityAt({ tissue }: Material, temperatureC: number): number {
  const { solidusC, liquidusC, frozenConductivityWPerMK, unfrozenConductivityWPerMK } = tissue;
  const share = Math.min(1, Math.max(0, (liquidusC - temperatureC) / (liquidusC - solidusC)));
  return unfrozenConductivityWPerMK + share * (frozenConductivityWPerMK - unfrozenConductivityWPerMK);
}

/** Volumetric enthalpy, J/m³, of a Θ. */
export function enthalpyAt(material: Material, theta: number): number {
  if (theta >= 0) return material.unfrozenSlope * theta;
  if (theta <= material.solidusTheta) {
    return material.solidusEnthalpy + material.frozenSlope * (theta - material.solidusTheta);
  }
  return material.mushyHeat * (temperatureAt(material, theta) - material.tissue.liquidusC);
}

/** Θ, W/m, of a volumetric enthalpy. Inverse of `enthalpyAt`. */
export function thetaOfEnthalpy(material: Material, enthalpy: number): number {
  if (enthalpy >= 0) return enthalpy / material.unfrozenSlope;
  if (enthalpy <= material.solidusEnthalpy) {
    return material.solidusTheta + (enthalpy - material.solidusEnthalpy) / material.frozenSlope;
  }
  return thetaAt(material, material.tissue.liquidusC + enthalpy / material.mushyHeat);
}

/** Share of the phase change that is done: 0 at the liquidus and above, 1 at the solidus and below. */
export function frozenShareAt(material: Material, theta: number): number {
  return Math.min(1, Math.max(0, enthalpyAt(material, theta) / material.solidusEnthalpy));
}
