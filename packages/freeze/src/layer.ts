import { materialOf, thetaAt, type Material } from './material.js';
import type { FreezeProblem, Perfusion, Tissue } from './types.js';

/** One tissue with its blood, in the variables of the solvers. */
export interface Layer {
  readonly fromMm: number;
  readonly material: Material;
  readonly perfusion: Perfusion;
  /** Blood and metabolism give base − slope·Θ, W/m³, where blood flows. */
  readonly sourceBase: number;
  readonly sourceSlope: number;
  /** Θ, W/m, that all of it starts from and that a fixed outer boundary keeps. */
  readonly initialTheta: number;
}

function layerOf(fromMm: number, of: { tissue: Tissue; perfusion: Perfusion }, initialC: number): Layer {
  const { tissue, perfusion } = of;
  const { perfusionWPerM3K, bloodC, metabolicWPerM3 } = perfusion;
  const material = materialOf(tissue);
  return {
    fromMm,
    material,
    perfusion,
    sourceBase: perfusionWPerM3K * (bloodC - tissue.liquidusC) + metabolicWPerM3,
    sourceSlope: perfusionWPerM3K / tissue.unfrozenConductivityWPerMK,
    initialTheta: thetaAt(material, initialC),
  };
}

function same<T extends object>(one: T, other: T): boolean {
  return (Object.keys(one) as (keyof T)[]).every((name) => one[name] === other[name]);
}

/** The layers of a problem from z = 0 on; one that is like the layer before it is no layer of its own. */
export function layersOf({ tissue, perfusion, layers = [], initialC }: FreezeProblem): readonly Layer[] {
  const found = [layerOf(0, { tissue, perfusion }, initialC)];
  for (const layer of layers) {
    const before = found[found.length - 1];
    if (same(layer.tissue, before.material.tissue) && same(layer.perfusion, before.perfusion)) continue;
    found.push(layerOf(layer.fromMm, layer, initialC));
  }
  return found;
}
