import type { StepSettings } from './stepper.js';
import type { Grading } from './axis.js';
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

/** Factors on cell size, step length and what sweeps may leave over: 0.5 halves each. */
export interface SettingsChange {
  readonly scale?: number;
  readonly stepScale?: number;
  readonly residualScale?: number;
  /** Where faces of cells must stand besides. */
  readonly standing?: MeshGrading['standing'];
  /** Takes the place of single settings. */
  readonly instead?: Partial<RunSettings>;
}

interface Level {
  /** Factor on the cell sizes of `GRADING`. */
  readonly cells: number;
  readonly firstSeconds: number;
  readonly growth: number;
  readonly longestSeconds: number;
  readonly residualShare: number;
}

const LEVELS: Readonly<Record<FreezeQuality, Level>> = {
  coarse: { cells: 1, firstSeconds: 0.4, growth: 0.15, longestSeconds: 10, residualShare: 0.04 },
  standard: { cells: 0.6, firstSeconds: 0.3, growth: 0.12, longestSeconds: 6, residualShare: 0.02 },
  fine: { cells: 0.3, firstSeconds: 0.1, growth: 0.05, longestSeconds: 1, residualShare: 0.01 },
};

const GRADING = {
  radial: { finestMm: 0.1, rootMm: 0.05, far: 0.12 },
  axial: { finestMm: 0.3, rootMm: 0.15, far: 0.15 },
} as const;

function scaled({ finestMm, rootMm, far }: Grading, factor: number): Grading {
  return { finestMm: finestMm * factor, rootMm: rootMm * factor, far: far * factor };
}

export function settingsOf(
  problem: FreezeProblem,
  quality: FreezeQuality,
  { scale = 1, stepScale = 1, residualScale = 1, standing, instead = {} }: SettingsChange,
): RunSettings {
  const level = LEVELS[quality];
  const cells = level.cells * scale;
  if (problem.geometry.kind !== 'axisymmetric') {
    return { ...lineSettings(cells, level.growth * stepScale), ...instead };
  }
  return {
    grading: {
      radial: scaled(GRADING.radial, cells),
      axial: scaled(GRADING.axial, cells),
      ...(standing ? { standing } : {}),
    },
    firstSeconds: level.firstSeconds * stepScale,
    growth: level.growth * stepScale,
    longestSeconds: level.longestSeconds * stepScale,
    residualShare: level.residualShare * residualScale,
    maximumSweepPairs: residualScale < 1 ? 400 : 60,
    acceptedShare: 3 * level.residualShare * residualScale,
    ...instead,
  };
}

/** One-dimensional runs are cheap: fine steps, solved nearly to rounding. */
function lineSettings(cells: number, growth: number): RunSettings {
  const grading = scaled({ finestMm: 0.01, rootMm: 0.06, far: 0.015 }, cells);
  return {
    grading: { radial: grading, axial: grading },
    firstSeconds: 0.02 * growth,
    growth: 0.1 * growth,
    longestSeconds: Infinity,
    residualShare: 1e-6,
    maximumSweepPairs: 80,
    acceptedShare: 1e-4,
  };
}
