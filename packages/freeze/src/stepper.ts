import type { Material } from './material.js';
import type { Mesh } from './mesh.js';
import type { Perfusion } from './types.js';
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

export interface ThetaRange {
  readonly lowest: number;
  readonly highest: number;
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
  /** Returns Θ of the coldest and of the warmest tissue cell. */
  commit(seconds: number): ThetaRange;
  undo(): void;
  /** Coldest Θ of every cell at the ends of the steps kept, W/m. */
  peakTheta(): Float64Array;
}

export type StepperMaker = (
  mesh: Mesh,
  material: Material,
  perfusion: Perfusion,
  initialTheta: number,
) => Stepper;

/** Lowers `peak` to `theta` where that is colder. */
export function lowerPeak(peak: Float64Array, theta: Float64Array, { volumeM3 }: Mesh): ThetaRange {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < theta.length; i++) {
    if (volumeM3[i] === 0) continue;
    const value = theta[i];
    if (value < peak[i]) peak[i] = value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest };
}
