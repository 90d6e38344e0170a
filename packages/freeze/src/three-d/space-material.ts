import {
  conductivityAt,
  enthalpyAt,
  materialOf,
  temperatureAt,
  thetaAt,
  type Material,
} from '../material.js';
import type { Perfusion, Tissue } from '../types.js';
import type { Blend } from './space-mesh.js';

/**
 * One of several tissues, written in the Kirchhoff variable Θ of the problem's own tissue, which follows the
 * temperature and so passes from one tissue into the next without a jump.
 */
export interface SpaceMaterial {
  readonly material: Material;
  readonly own: boolean;
  /** H, J/m³, of a Θ of the problem's own tissue, and dH/dΘ. */
  enthalpy(theta: number): number;
  slope(theta: number): number;
  /** Where this tissue begins to freeze, in Θ of the problem's own. */
  readonly liquidusTheta: number;
  /**
   * Blood and metabolism give base − slope·Θ, W/m³, where flow is. Exact above the liquidus of the problem's own
   * tissue; between it and a lower one of this tissue the last K are extrapolated.
   */
  readonly sourceBase: number;
  readonly sourceSlope: number;
  readonly returnsOnThaw: boolean;
}

function heatCapacityAt({ tissue, mushyHeat }: Material, temperatureC: number): number {
  if (temperatureC > tissue.liquidusC) return tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK;
  if (temperatureC < tissue.solidusC) return tissue.densityKgPerM3 * tissue.frozenHeatCapacityJPerKgK;
  return mushyHeat;
}

/** A tissue beside the one whose Θ is the variable. */
export function spaceMaterial(reference: Material, tissue: Tissue, perfusion: Perfusion): SpaceMaterial {
  const material = reference.tissue === tissue ? reference : materialOf(tissue);
  const own = material === reference;
  const temperature = (theta: number) => temperatureAt(reference, theta);
  const { perfusionWPerM3K, bloodC, metabolicWPerM3, returnsOnThaw } = perfusion;
  return {
    material,
    own,
    enthalpy: own
      ? (theta) => enthalpyAt(material, theta)
      : (theta) => enthalpyAt(material, thetaAt(material, temperature(theta))),
    slope: (theta) => {
      const at = temperature(theta);
      return heatCapacityAt(material, at) / conductivityAt(reference, at);
    },
    liquidusTheta: thetaAt(reference, tissue.liquidusC),
    sourceBase: perfusionWPerM3K * (bloodC - reference.tissue.liquidusC) + metabolicWPerM3,
    sourceSlope: perfusionWPerM3K / reference.tissue.unfrozenConductivityWPerMK,
    returnsOnThaw,
  };
}

/**
 * How much better a tissue conducts than the problem's own between two Θ of the latter: ∫k dT over ∫k dT, so
 * that flow inside one tissue is exact however its conductivity changes.
 */
export function conductivityRatio(reference: Material, material: Material, from: number, to: number): number {
  if (material === reference) return 1;
  const a = temperatureAt(reference, from);
  const b = temperatureAt(reference, to);
  if (Math.abs(a - b) < 1e-6) return conductivityAt(material, a) / conductivityAt(reference, a);
  return (thetaAt(material, a) - thetaAt(material, b)) / (from - to);
}

/** What a cell holds: one tissue, or two at one temperature, each with its share of the volume. */
export interface SpaceBlend {
  readonly parts: readonly { readonly material: SpaceMaterial; readonly share: number }[];
  /** H, J/m³, of a Θ of the problem's own tissue, and dH/dΘ. */
  enthalpy(theta: number): number;
  slope(theta: number): number;
}

export function spaceBlend(
  materials: readonly SpaceMaterial[],
  { first, second, secondShare }: Blend,
): SpaceBlend {
  const one = materials[first];
  if (secondShare === 0) return { ...one, parts: [{ material: one, share: 1 }] };
  const other = materials[second];
  const firstShare = 1 - secondShare;
  return {
    parts: [
      { material: one, share: firstShare },
      { material: other, share: secondShare },
    ],
    enthalpy: (theta) => firstShare * one.enthalpy(theta) + secondShare * other.enthalpy(theta),
    slope: (theta) => firstShare * one.slope(theta) + secondShare * other.slope(theta),
  };
}

/** How much better a blend conducts than the problem's own tissue, its parts side by side. */
export function blendRatio(reference: Material, { parts }: SpaceBlend, from: number, to: number): number {
  return parts.reduce(
    (sum, { material, share }) => sum + share * conductivityRatio(reference, material.material, from, to),
    0,
  );
}
