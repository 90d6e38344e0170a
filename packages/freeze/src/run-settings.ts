import type { StepSettings } from './implicit-step.js';
import type { MeshGrading } from './mesh.js';
import type { FreezeProblem, FreezeQuality } from './types.js';

/** How finely one run is made. */
export interface RunSettings extends StepSettings {
  readonly grading: MeshGrading;
  /** Steps grow with the time since the wall last changed: max(first, growth · since), at most longest. */
  readonly firstSeconds: number;
  readonly growth: number;
  readonly longestSeconds: number;
  /** A step whose sweeps leave more than this is halved. */
  readonly acceptedShare: number;
}

/** Factors on cell size and step length: 0.5 halves both. */
export interface SettingsChange {
  readonly scale?: number;
  readonly stepScale?: number;
}

interface Level {
  readonly cells: number;
  readonly steps: number;
  readonly residualShare: number;
  readonly maximumSweepPairs: number;
}

const LEVELS: Readonly<Record<FreezeQuality, Level>> = {
  coarse: { cells: 2, steps: 2, residualShare: 0.02, maximumSweepPairs: 40 },
  standard: { cells: 1, steps: 1, residualShare: 0.01, maximumSweepPairs: 40 },
  fine: { cells: 0.5, steps: 0.3, residualShare: 0.002, maximumSweepPairs: 80 },
};

export function settingsOf(
  problem: FreezeProblem,
  quality: FreezeQuality,
  { scale = 1, stepScale = 1 }: SettingsChange,
): RunSettings {
  const level = LEVELS[quality];
  const cells = level.cells * scale;
  const steps = level.steps * stepScale;
  if (problem.geometry.kind !== 'axisymmetric') return lineSettings(cells, steps);
  return {
    grading: {
      radial: { finestMm: 0.05 * cells, rootMm: 0.12 * cells, far: 0.05 * cells },
      axial: { finestMm: 0.02 * cells, rootMm: 0.15 * cells, far: 0.05 * cells },
    },
    firstSeconds: 0.5 * steps,
    growth: 0.15 * steps,
    longestSeconds: 4 * steps,
    residualShare: level.residualShare,
    maximumSweepPairs: level.maximumSweepPairs,
    acceptedShare: 5 * level.residualShare,
  };
}

/** One-dimensional runs are cheap: fine steps, solved to rounding. */
function lineSettings(cells: number, steps: number): RunSettings {
  const grading = { finestMm: 0.005 * cells, rootMm: 0.02 * cells, far: 0.005 * cells };
  return {
    grading: { radial: grading, axial: grading },
    firstSeconds: 0.005 * steps,
    growth: 0.01 * steps,
    longestSeconds: 2 * steps,
    residualShare: 1e-9,
    maximumSweepPairs: 80,
    acceptedShare: 1e-6,
  };
}
