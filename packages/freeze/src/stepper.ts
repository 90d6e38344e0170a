import type { Layer } from './layer.js';
import type { Mesh } from './mesh.js';
import type { WallState } from './wall-schedule.js';

/** What one step did. Heats in J. */
export interface StepReport {
  readonly wallJ: number;
  readonly outerJ: number;
  readonly sourceJ: number;
  /** Σ|residual| over the heat moved: what all cells took up, or what the wall took out if that is more. */
  readonly residualShare: number;
  readonly sweepPairs: number;
}

export interface StepSettings {
  /** Stop when Σ|residual| is below this share of the heat that the step moved. */
  readonly residualShare: number;
  readonly maximumSweepPairs: number;
}

/** Θ of the coldest and of the warmest cell of every layer, W/m. */
export interface ThetaRange {
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** What the wall does so many seconds into a step. */
export type WallCourse = (intoSeconds: number) => WallState;

/** A scheme that carries a field through time, one step after another. */
export interface Stepper {
  /** Θ of every cell of the mesh, W/m. */
  readonly theta: Float64Array;
  /** Θ of the wall at every link, W/m. */
  readonly exchange: { readonly faceTheta: Float64Array };
  /** Heat that counts as none, J. */
  readonly negligibleJ: number;
  /** Enthalpy of all tissue, J. */
  enthalpyJ(): number;
  /** Forgets the trend of the last step: after an event the field turns. */
  forgetTrend(): void;
  /** Tries one step, through which the wall is as `stateAt` says. `commit` keeps it, `undo` goes back to where it began. */
  attempt(seconds: number, stateAt: WallCourse, settings: StepSettings): StepReport;
  commit(seconds: number): ThetaRange;
  undo(): void;
  /** Coldest Θ of every cell at the ends of the steps kept, W/m. */
  peakTheta(): Float64Array;
}

export type StepperMaker = (mesh: Mesh, layers: readonly Layer[]) => Stepper;

/** A step that moves less heat than this change of all tissue is at rest, and its residual is rounding. */
const NEGLIGIBLE_K = 1e-7;

/** Heat that counts as none on a mesh, J. */
export function negligibleHeatJ({ volumeM3, layerOfRow, nr }: Mesh, layers: readonly Layer[]): number {
  let total = 0;
  layerOfRow.forEach((layer, iz) => {
    const { densityKgPerM3, unfrozenHeatCapacityJPerKgK } = layers[layer].material.tissue;
    const row = volumeM3.subarray((iz + 1) * nr, (iz + 2) * nr);
    total += row.reduce((sum, volume) => sum + volume, 0) * densityKgPerM3 * unfrozenHeatCapacityJPerKgK;
  });
  return NEGLIGIBLE_K * total;
}

/** The layer of every cell, padding included. */
export function layerOfCells({ layerOfRow, nr, volumeM3 }: Mesh): Uint8Array {
  const layers = new Uint8Array(volumeM3.length);
  layerOfRow.forEach((layer, iz) => layers.fill(layer, (iz + 1) * nr, (iz + 2) * nr));
  return layers;
}

/** Θ that all cells of a mesh start from. */
export function startOf(mesh: Mesh, layers: readonly Layer[]): Float64Array {
  return Float64Array.from(layerOfCells(mesh), (layer) => layers[layer].initialTheta);
}

/** Lowers `peak` to `theta` where that is colder. */
export function lowerPeak(peak: Float64Array, theta: Float64Array, { volumeM3 }: Mesh): void {
  for (let i = 0; i < theta.length; i++) {
    if (volumeM3[i] > 0 && theta[i] < peak[i]) peak[i] = theta[i];
  }
}

export function rangeOf(theta: Float64Array, { volumeM3, layerOfRow, nr }: Mesh, layers: number): ThetaRange {
  const lowest = Array.from({ length: layers }, () => Infinity);
  const highest = Array.from({ length: layers }, () => -Infinity);
  layerOfRow.forEach((layer, iz) => {
    for (let i = (iz + 1) * nr; i < (iz + 2) * nr; i++) {
      if (volumeM3[i] === 0) continue;
      if (theta[i] < lowest[layer]) lowest[layer] = theta[i];
      if (theta[i] > highest[layer]) highest[layer] = theta[i];
    }
  });
  return { lowest, highest };
}
