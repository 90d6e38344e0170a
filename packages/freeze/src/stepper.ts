import type { StepReport, StepSettings } from './implicit-step.js';
import type { Material } from './material.js';
import type { Mesh } from './mesh.js';
import type { Perfusion } from './types.js';
import type { WallState } from './wall-schedule.js';

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
  /** Tries one step. `commit` keeps it, `undo` goes back to where it began. */
  attempt(seconds: number, state: WallState, settings: StepSettings): StepReport;
  commit(seconds: number): void;
  undo(): void;
}

export type StepperMaker = (
  mesh: Mesh,
  material: Material,
  perfusion: Perfusion,
  initialTheta: number,
) => Stepper;
